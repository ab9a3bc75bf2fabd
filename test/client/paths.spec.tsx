import { expect, test } from '@jest/globals'
import { matchPath, matchRoutes, type RouteObject, RouterContextProvider } from 'react-router'
import { publicRoutes } from '../../client/src/app/public/routes.js'
import { signedInRoutes } from '../../client/src/app/signed-in/routes.js'
import { loadPublicTexts } from '../../client/src/i18n/public.texts.js'
import { call } from '../../client/src/lib/api.js'
import { everyPage } from '../support/every-page.js'

const id = '01900000-0000-7000-8000-000000000001'
const ids = {
  agreementId: id,
  programmeId: id,
  eventId: id,
  registrationId: id,
  letterId: id,
  stopId: id,
  groupId: id,
  siteId: id,
  focalPointId: id,
  nominationId: id,
  organisationId: id,
}
const pages = everyPage({ ...ids, slug: 'shanghai', invitation: 'a'.repeat(43) }).map(
  (page) => page.split('?')[0] ?? '',
)

/** The patterns of all screens, whole; what answers where nothing is, is none. */
const patternsIn = (routes: readonly RouteObject[], above = ''): string[] =>
  routes.flatMap(({ path, children }) => {
    if (path === '*') return []
    const here = path === undefined ? above : path.startsWith('/') ? path : `${above}/${path}`
    return children ? patternsIn(children, here) : [here || '/']
  })

const patterns = async () => [
  ...patternsIn(publicRoutes({ read: call, texts: await loadPublicTexts('en') })),
  ...patternsIn(signedInRoutes()),
]
const fits = (pattern: string, page: string) => matchPath({ path: pattern, end: true }, page) !== null

test('every screen of the routers is among the pages that are looked at', async () => {
  const forgotten = (await patterns()).filter((pattern) => !pages.some((page) => fits(pattern, page)))
  expect(forgotten).toEqual([])
})

test('every page that is looked at has a screen', async () => {
  const known = await patterns()
  expect(pages.filter((page) => !known.some((pattern) => fits(pattern, page)))).toEqual([])
})

test('where an id stands that is none, there is no page', () => {
  const opens = (path: string) => {
    const { route, params } = matchRoutes(signedInRoutes(), path)?.at(-1) ?? {}
    const { loader } = route ?? {}
    if (typeof loader !== 'function') throw new Error(`nothing asks what stands at ${path}`)
    const asked = {
      params,
      request: new Request(`http://localhost${path}`),
      pattern: path,
      context: new RouterContextProvider(),
    }
    return () => loader({ ...asked, params: params ?? {}, url: new URL(asked.request.url) })
  }
  expect(opens(`/nominate/nominations/${id}`)()).toBeNull()
  expect(opens('/organise/programmes/new')()).toBeNull()
  for (const path of ['/nominate/nominations/none', '/organise/events/7/agenda', `/my/registrations/${id}0`])
    expect(opens(path)).toThrow(expect.objectContaining({ init: { status: 404 } }))
})
