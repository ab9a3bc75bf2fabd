import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Route } from '@plenary/shared/contracts/route'
import { accountId, eventId, personId, programmeId } from '@plenary/shared/language/ids'
import type { GrantedRole } from '@plenary/shared/language/roles'
import { type Actor, mayAnywhere } from '@plenary/shared/rules/access/standing'
import { served } from '../../server/src/http/serves.js'
import '../../server/src/app.module.js'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { sampleOf } from '../support/sample.js'
import { makeSide, type Role, readerOf, roles, type Side } from '../support/sides.js'

/**
 * Every route as nobody, as each role, and as the same role of another event, with ids of one's own, of the others, and
 * that never were. A new route is walked without a line here, unless its body cannot be guessed from its schema.
 */
const routes = [...served.values()].sort((one, other) => one.id.localeCompare(other.id))
const guarded = routes.filter(({ needs }) => needs !== 'public')
const idsOf = (route: Route) => Object.keys(route.params?.shape ?? {}).filter((name) => name !== 'format')
const withIds = guarded.filter((route) => idsOf(route).length > 0)

/** Where an event of others is no secret: anybody may begin a registration for an event that was announced. */
const openToAll = ['startRegistration']

/** Where one's own ids are not enough: a fellow must come too, a document must have been attached, a list sent. */
const needsMore = [
  'fellowParticipant',
  'documentOfAgreement',
  'draftMaterial',
  'ownEndorsement',
  'ownNoteScan',
  'endorsementOfNomination',
  'noteScanOfNomination',
  'visitorListFile',
  'visitorsOfVisit',
]

/** What of a body cannot be guessed from its schema. */
const known: Readonly<Record<string, object>> = { changeEventBasics: { zone: 'Asia/Shanghai' } }
const bodyOf = ({ id, body }: Route) => {
  const sample = body && sampleOf(body)
  return sample === null ? null : { ...(sample as object), ...known[id] }
}

const pdf = '%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'

let testing: TestApp
let own: Side
let other: Side
let administrator: Person
beforeAll(async () => {
  testing = await startApp(import.meta.url)
  own = await makeSide(testing, 'Shanghai')
  other = await makeSide(testing, 'Nairobi')
  administrator = await testing.person('Hélène Marchetti', { role: 'administrator' })
})
afterAll(() => testing.close())

type Ids = Readonly<Record<string, string>>
const missing = (): Ids => ({
  ...Object.fromEntries(Object.keys(own.ids).map((name) => [name, randomUUID()])),
  format: 'csv',
})

interface Answer {
  readonly status: number
  readonly code: string | null
}

async function ask(who: Person | null, route: Route, ids: Ids): Promise<Answer> {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'x'))
  const query = route.query ? `?${new URLSearchParams(sampleOf(route.query) as Record<string, string>)}` : ''
  const found = await testing.app.inject({
    method: route.method,
    url: `/api${path}${query}`,
    headers: { ...(who && { cookie: who.cookie }), ...sent(route).headers },
    ...(sent(route).payload !== undefined && { payload: sent(route).payload }),
  })
  const json = /json/.test(String(found.headers['content-type']))
  return { status: found.statusCode, code: json ? ((found.json() as { code?: string }).code ?? null) : null }
}

function sent(route: Route): { headers: Record<string, string>; payload?: string } {
  if (route.upload) {
    const file = /\/(document|letter|note|materials)$/.test(route.path) ? pdf : '{"schedule": {}}'
    const payload = `--edge\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n${file}\r\n--edge--\r\n`
    return { headers: { 'content-type': 'multipart/form-data; boundary=edge' }, payload }
  }
  if (!route.body) return { headers: {} }
  return {
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(bodyOf(route)),
  }
}

/** The actor that a person of the first side is, as the guard sees it. */
function actorOf(role: Role | 'administrator'): Actor {
  const one = { accountId: accountId.parse(randomUUID()), personId: personId.parse(randomUUID()), name: role }
  if (role === 'delegate') return { ...one, grants: [] }
  const grant = {
    role: role as GrantedRole,
    programmeId: role === 'programme manager' ? programmeId.parse(own.ids['programmeId']) : null,
    eventId: role === 'programme manager' || role === 'administrator' ? null : eventId.parse(own.ids['eventId']),
  }
  return { ...one, grants: [grant] }
}

const reads = (route: Route) => route.method === 'GET'

test('there is something to walk', () => {
  expect(guarded.length).toBeGreaterThan(60)
  expect(withIds.length).toBeGreaterThan(40)
})

test('each body of a route can be made from its schema, or stands here', () => {
  const unknown = guarded.filter((route) => bodyOf(route) === null)
  expect(unknown.map(({ id }) => id)).toEqual([])
})

describe('nobody', () => {
  test.each(guarded)('is asked to sign in by $id', async (route) => {
    for (const ids of [own.ids, missing()])
      expect(await ask(null, route, ids)).toEqual({ status: 401, code: 'SIGN_IN_FIRST' })
  })

  test.each(routes.filter(({ needs }) => needs === 'public'))('gets an answer of $id', async (route) => {
    const { status, code } = await ask(null, route, missing())
    expect(status).toBeLessThan(500)
    expect(code).not.toBe('SIGN_IN_FIRST')
  })
})

describe('a role without the permission', () => {
  test.each(guarded)('is kept out of $id', async (route) => {
    for (const role of roles) {
      const lets = mayAnywhere(actorOf(role), route.needs === 'public' ? 'account.own' : route.needs)
      if (lets) continue
      expect([role, await ask(own.people[role], route, own.ids)]).toEqual([role, { status: 403, code: 'FORBIDDEN' }])
    }
  })
})

describe('what is not one’s own', () => {
  test.each(withIds.filter(({ id }) => !openToAll.includes(id)))('is to $id as if it were not there', async (route) => {
    for (const role of roles) {
      if (!mayAnywhere(actorOf(role), route.needs === 'public' ? 'account.own' : route.needs)) continue
      const answers = [await ask(own.people[role], route, other.ids), await ask(own.people[role], route, missing())]
      expect([role, ...answers]).toEqual([role, ...answers.map(() => ({ status: 404, code: 'NOT_FOUND' }))])
    }
  })

  /** The event is one's own, the thing in it is another event's. */
  test.each(withIds.filter((route) => idsOf(route).length > 1 && idsOf(route).includes('eventId')))(
    'is not reached by $id through what is',
    async (route) => {
      const through = (ids: Ids): Ids => ({ ...ids, eventId: own.ids['eventId'] ?? '' })
      for (const who of [own.people.organiser, own.people.delegate]) {
        const [foreign, never] = [await ask(who, route, through(other.ids)), await ask(who, route, through(missing()))]
        expect(foreign).toEqual(never)
        expect([403, 404]).toContain(foreign.status)
      }
    },
  )
})

describe('what is one’s own', () => {
  test.each(withIds.filter(reads))('is read by $id', async (route) => {
    const { status, code } = await ask(readerOf(own, administrator, route), route, own.ids)
    expect(code).not.toBe('FORBIDDEN')
    if (!needsMore.includes(route.id)) expect([200, 204, 409]).toContain(status)
  })
})

describe('an administrator', () => {
  test.each(guarded.filter(reads))('reads by $id what belongs to any event', async (route) => {
    const { status, code } = await ask(administrator, route, own.ids)
    expect(status).toBeLessThan(500)
    expect(['FORBIDDEN', 'SIGN_IN_FIRST']).not.toContain(code)
  })
})
