import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { inviteToEvent } from '@plenary/shared/contracts/account-granting'
import { addSession } from '@plenary/shared/contracts/agenda'
import type { Route } from '@plenary/shared/contracts/route'
import {
  type EventId,
  eventId as eventIdOf,
  focalPointId,
  type OrganisationId,
  type RegistrationId,
} from '@plenary/shared/language/ids'
import { served } from '../../server/src/http/serves.js'
import '../../server/src/app.module.js'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { askParties, makeApprover, makeParty } from '../support/approvals.js'
import { makeFocalPoint, makeNomination } from '../support/nominations.js'
import { countQueries } from '../support/queries.js'
import { sampleOf } from '../support/sample.js'
import { makeSide, readerOf, type Side } from '../support/sides.js'
import { makeGroup, makeSite, makeStop, makeTransfer, press } from '../support/visits.js'
import { makeEvent, makeRegistration } from '../support/world.js'
import { panel } from './agenda-ground.js'

jest.setTimeout(300_000)

/** Every route that only reads. */
const readings = [...served.values()].filter(({ method }) => method === 'GET').sort((a, b) => a.id.localeCompare(b.id))

let testing: TestApp
let side: Side
let administrator: Person
beforeAll(async () => {
  testing = await startApp(import.meta.url)
  side = await makeSide(testing, 'Shanghai')
  administrator = await testing.person('Hélène Marchetti', { role: 'administrator' })
})
afterAll(() => testing.close())

async function read(who: Person, route: Route): Promise<number> {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(side.ids[name] ?? 'x'))
  const query = route.query ? `?${new URLSearchParams(sampleOf(route.query) as Record<string, string>)}` : ''
  const headers = { cookie: who.cookie }
  return (await testing.app.inject({ method: 'GET', url: `/api${path}${query}`, headers })).statusCode
}

/** How many statements each reading takes that there is, once what is kept in memory is there. */
async function statements(): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const route of readings) {
    const readers = { 'who has it': readerOf(side, administrator, route), 'an administrator': administrator }
    for (const [name, reader] of Object.entries(readers)) {
      if ((await read(reader, route)) !== 200) continue
      counts.set(`${route.id} by ${name}`, await countQueries(testing, () => read(reader, route)))
    }
  }
  return counts
}

const more = Array.from({ length: 29 }, (_, index) => index)

/** Twenty-nine more of everything that an event has. */
async function addToEvent(eventId: EventId): Promise<void> {
  const { organiser } = side.people
  const focalPoint = focalPointId.parse(side.ids['focalPointId'])
  const asked: RegistrationId[] = []
  for (const n of more) {
    const params = { eventId }
    const colleague = { name: `Colleague ${n}`, address: `colleague.${n}@example.org`, language: 'en' } as const
    await testing.ask(organiser, inviteToEvent, { params, body: { ...colleague, role: 'desk', lastDay: null } })
    await testing.person(`Desk ${n}`, { role: 'desk', eventId })
    await testing.ask(organiser, addSession, { params, body: panel() })
    asked.push(await makeRegistration(testing, eventId, { state: 'shortlisted', name: `Delegate ${n}` }))
    await makeRegistration(testing, eventId, { state: 'confirmed', name: `Neighbour ${n}` })
    await makeNomination(testing, focalPoint, { state: 'nominated', name: `Nominee ${n}`, rank: n + 2 })
    await makeFocalPoint(testing, eventId, await testing.person(`Focal Point ${n}`), { country: 'KE' })
    await makeApprover(testing, await makeParty(testing, eventId, { name: `Party ${n}` }))
  }
  await askParties(testing, organiser, eventId, asked)
}

/** Twenty-nine more groups with a stop at a site of the same host, for which it was asked. */
async function addToVisit(eventId: EventId): Promise<void> {
  const [host] = await testing.rows<{ id: OrganisationId }>('SELECT organisation_id AS id FROM site WHERE id = $1', [
    side.ids['siteId'],
  ])
  for (const n of more) {
    const site = await makeSite(testing, eventId, { name: `Site ${n}`, ...(host && { organisationId: host.id }) })
    const letter = `G${n}`
    const group = await makeGroup(testing, eventId, { letter, delegates: 1, leader: side.people.delegate })
    const id = await makeStop(testing, eventId, { group, site })
    await makeTransfer(testing, eventId, { group })
    await press(testing, side.people.organiser, { eventId, id }, { action: 'request' })
  }
}

/** Twenty-nine more events in which the same person takes part, nominates and approves. */
async function addEvents(): Promise<void> {
  const { delegate } = side.people
  for (const _ of more) {
    const eventId = await makeEvent(testing, { programmeId: side.ids['programmeId'] ?? '' })
    await makeRegistration(testing, eventId, { state: 'confirmed' }, delegate)
    await makeFocalPoint(testing, eventId, delegate)
    await makeApprover(testing, await makeParty(testing, eventId), delegate)
  }
}

test('every list takes the same statements for thirty rows as for one', async () => {
  const one = await statements()
  expect(one.size).toBeGreaterThan(80)
  const eventId = eventIdOf.parse(side.ids['eventId'])
  await addToEvent(eventId)
  await addToVisit(eventId)
  await addEvents()

  const thirty = await statements()
  const grown = [...thirty].map(([name, count]) => ({ name, one: one.get(name), thirty: count }))
  expect(grown.filter(({ one, thirty }) => one !== thirty)).toEqual([])
})
