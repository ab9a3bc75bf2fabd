import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addSession, changeSession, releaseAgenda, removeSession } from '@plenary/shared/contracts/agenda'
import { ownCalendarFeed } from '@plenary/shared/contracts/agenda-feed'
import type { SessionId } from '@plenary/shared/language/ids'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import type { Person } from '../support/app.js'
import { agendaGround, type Ground, makeEvent, panel } from './agenda-ground.js'

/** What a calendar program shows of an entry. Instants in UTC. */
interface Shown {
  readonly uid: string
  readonly title: string
  readonly starts: string
  readonly ends: string
  readonly state: string
  readonly sequence: number
}

let ground: Ground
let amina: Person
beforeAll(async () => {
  ground = await agendaGround(import.meta.url)
  amina = await ground.test.person('Amina Wanjiru Kariuki')
})
afterAll(() => ground.test.close())

function byIcalJs(text: string): Shown[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      title: event.summary,
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      state: String(component.getFirstPropertyValue('status')),
      sequence: event.sequence,
    }
  })
}

const byNodeIcal = (text: string): Shown[] =>
  Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) =>
    one?.type !== 'VEVENT'
      ? []
      : [
          {
            uid: one.uid,
            title: String(one.summary),
            starts: one.start.toISOString(),
            ends: one.end?.toISOString() ?? 'open',
            state: String(one.status),
            sequence: Number(one.sequence),
          },
        ],
  )

const inOrder = (shown: readonly Shown[]) => [...shown].sort((a, b) => (a.starts < b.starts ? -1 : 1))

/** The personal feed as two parsers that nobody of us wrote read it; they must agree. */
async function feed(): Promise<Shown[]> {
  const { address } = (await ground.test.ask(amina, ownCalendarFeed, {})).body
  const { body } = await ground.test.app.inject({ url: new URL(address).pathname })
  const [one, other] = [inOrder(byIcalJs(body)), inOrder(byNodeIcal(body))]
  expect(other).toEqual(one)
  return one
}

/** An event whose days go over a change of the clock, of which Amina has all sessions. */
async function eventOver(slug: string, zone: string, days: readonly [string, string], sessions: readonly string[]) {
  const [startsOn, endsOn] = days
  const { eventId } = await makeEvent(ground.test, slug, { zone, startsOn, endsOn })
  const organiser = await ground.test.person(`Organiser of ${slug}`, { role: 'organiser', eventId })
  await ground.test.rows(
    `INSERT INTO registration (id, event_id, person_id, number, state, language, state_since, made_at) VALUES ($1, $2, $3, 1, 'confirmed', 'en', $4, $4)`,
    [randomUUID(), eventId, amina.personId, ground.test.clock.now()],
  )
  const params = { eventId }
  const ids: SessionId[] = []
  for (const startsLocal of sessions) {
    const time = { startsLocal, endsLocal: startsLocal.replace(/\d\d$/, '45') }
    const body = panel({ title: { en: `${slug} ${startsLocal}` }, time })
    ids.push((await ground.test.ask(organiser, addSession, { params, body })).body.id)
  }
  const release = async () =>
    expect((await ground.test.ask(organiser, releaseAgenda, { params, body: {} })).status).toBe(200)
  await release()
  return { ids, release, organiser, params }
}

test('over a change of the clock every entry is at its own wall-clock time', async () => {
  // Chile sets its clocks forward in the night to Sunday 2 September 2029, Paris back in the night to Sunday 28 October 2029
  await eventOver(
    'santiago',
    'America/Santiago',
    ['2029-08-31', '2029-09-03'],
    ['2029-08-31T09:00', '2029-09-03T09:00'],
  )
  await eventOver('paris', 'Europe/Paris', ['2029-10-26', '2029-10-29'], ['2029-10-27T09:00', '2029-10-29T09:00'])
  expect((await feed()).map(({ title, starts }) => [title, starts])).toEqual([
    ['santiago 2029-08-31T09:00', '2029-08-31T13:00:00.000Z'],
    ['santiago 2029-09-03T09:00', '2029-09-03T12:00:00.000Z'],
    ['paris 2029-10-27T09:00', '2029-10-27T07:00:00.000Z'],
    ['paris 2029-10-29T09:00', '2029-10-29T08:00:00.000Z'],
  ])
})

test('a moved session is the same entry, a cancelled one says so: each under its UID with the number of the release', async () => {
  const { ids, release, organiser, params } = await eventOver(
    'lisbon',
    'Europe/Lisbon',
    ['2030-03-29', '2030-04-01'],
    ['2030-03-29T09:00', '2030-03-30T09:00', '2030-04-01T09:00'],
  )
  const ofLisbon = async () => (await feed()).filter(({ title }) => title.startsWith('lisbon'))
  const before = await ofLisbon()
  expect(before.map(({ state, sequence }) => [state, sequence])).toEqual(Array(3).fill(['CONFIRMED', 1]))

  const [first, second] = ids
  if (!first || !second) throw new Error('three sessions')
  // moved over the change of the clock of 31 March: nine in the morning is another instant now
  const body = {
    version: 1,
    form: panel({
      title: { en: 'lisbon moved' },
      time: { startsLocal: '2030-04-01T11:00', endsLocal: '2030-04-01T11:45' },
    }),
  }
  const at = (sessionId: SessionId) => ({ params: { ...params, sessionId } })
  expect((await ground.test.ask(organiser, changeSession, { ...at(first), body })).status).toBe(200)
  expect((await ground.test.ask(organiser, removeSession, { ...at(second), body: { version: 1 } })).status).toBe(204)
  await release()
  const after = await ofLisbon()
  expect(after.map(({ title, starts, state, sequence }) => [title, starts, state, sequence])).toEqual([
    ['lisbon 2030-03-30T09:00', '2030-03-30T09:00:00.000Z', 'CANCELLED', 2],
    ['lisbon 2030-04-01T09:00', '2030-04-01T08:00:00.000Z', 'CONFIRMED', 2],
    ['lisbon moved', '2030-04-01T10:00:00.000Z', 'CONFIRMED', 2],
  ])
  expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort())
})
