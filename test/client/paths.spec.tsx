import { expect, test } from '@jest/globals'
import { matchPath, type RouteObject } from 'react-router'
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
  siteId: id,
  focalPointId: id,
  nominationId: id,
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
