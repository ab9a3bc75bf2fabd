import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  addSession,
  agendaDraft,
  changeSession,
  placeSession,
  releaseAgenda,
  removeSession,
  undoAgenda,
} from '@plenary/shared/contracts/agenda'
import type { SessionId } from '@plenary/shared/language/ids'
import type { Person } from '../support/app.js'
import { agendaGround, type Ground, makeEvent, panel } from './agenda-ground.js'

let ground: Ground
beforeAll(async () => {
  ground = await agendaGround(import.meta.url)
})
afterAll(() => ground.test.close())

async function eventOf(name: string) {
  const { test } = ground
  const made = await makeEvent(test, name)
  const helene = await test.person('Hélène Marchetti', { role: 'organiser', eventId: made.eventId })
  const yutong = await test.person('Chen Yutong', { role: 'organiser', eventId: made.eventId })
  const params = { eventId: made.eventId }
  const draftOf = async (who: Person) => (await test.ask(who, agendaDraft, { params })).body
  const time = (hour: string) => ({ startsLocal: `2028-12-05T${hour}:00`, endsLocal: `2028-12-05T${hour}:45` })
  return {
    ...made,
    helene,
    yutong,
    draftOf,
    add: async (who: Person = helene) => {
      test.clock.advance(1)
      return (await test.ask(who, addSession, { params, body: panel({ roomId: made.rooms[0] ?? null }) })).body
    },
    place: (id: SessionId, hour: string, version: number, who: Person = helene) =>
      test.ask(who, placeSession, {
        params: { ...params, sessionId: id },
        body: { time: time(hour), roomId: made.rooms[1] ?? null, version },
      }),
    undo: async (who: Person = helene) => {
      const { undo } = await draftOf(who)
      return test.ask(who, undoAgenda, {
        params,
        body: { actId: undo?.actId ?? '0198b6a0-0000-7000-8000-000000000000' },
      })
    },
  }
}

test('act by act is undone, the last first, and everybody sees it', async () => {
  const { rooms, yutong, draftOf, add, place, undo } = await eventOf('undone')
  const { id } = await add()
  await place(id, '09', 1)
  await place(id, '11', 2)
  expect((await draftOf(yutong)).undo).toBeNull()
  expect((await undo()).status).toBe(204)
  expect((await draftOf(yutong)).sessions[0]).toMatchObject({ startsLocal: '2028-12-05T09:00', version: 4 })
  expect((await undo()).status).toBe(204)
  expect((await draftOf(yutong)).sessions[0]).toMatchObject({ startsLocal: '2028-12-04T14:00', roomId: rooms[0] })
  expect(
    await ground.test.rows('SELECT 1 FROM occupancy WHERE session_id = $1 AND occupant_id = $2', [id, rooms[0]]),
  ).toHaveLength(1)
  expect((await undo()).status).toBe(204)
  expect((await draftOf(yutong)).sessions).toEqual([])
  expect((await undo()).problem.code).toBe('CHANGED_MEANWHILE')
})

test('what was removed comes back under its id, with its people', async () => {
  const { eventId, helene, draftOf, undo } = await eventOf('back')
  const people = [{ personId: null, name: 'Gu Siyuan', role: 'opening statement' as const }]
  const { body } = await ground.test.ask(helene, addSession, { params: { eventId }, body: panel({ people }) })
  await ground.test.ask(helene, removeSession, { params: { eventId, sessionId: body.id }, body: { version: 1 } })
  expect((await draftOf(helene)).sessions).toEqual([])
  expect((await undo()).status).toBe(204)
  expect((await draftOf(helene)).sessions).toEqual([body])
})

test('an undo is refused when somebody has been at the session since; theirs stays', async () => {
  const { eventId, yutong, draftOf, add, place, undo } = await eventOf('since')
  const { id } = await add()
  await place(id, '09', 1)
  await ground.test.ask(yutong, changeSession, {
    params: { eventId, sessionId: id },
    body: { form: panel({ title: { en: 'Renamed' } }), version: 2 },
  })
  expect((await undo()).problem.code).toBe('CHANGED_MEANWHILE')
  expect((await draftOf(yutong)).sessions[0]?.title).toEqual({ en: 'Renamed' })
  expect((await undo(yutong)).status).toBe(204)
  expect((await undo()).status).toBe(204)
})

test('two tabs that undo the same act undo it once', async () => {
  const { eventId, helene, draftOf, add, place } = await eventOf('tabs')
  const { id } = await add()
  await place(id, '09', 1)
  const actId = (await draftOf(helene)).undo?.actId ?? ''
  const undo = () => ground.test.ask(helene, undoAgenda, { params: { eventId }, body: { actId } })
  const answers = await Promise.all([undo(), undo(), undo()])
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409])
})

test('what was released is not undone, nor what lies outside the days by now; and a stranger undoes nothing', async () => {
  const { eventId, helene, draftOf, add, place, undo } = await eventOf('released')
  const { id } = await add()
  ground.test.clock.advance(1)
  expect((await ground.test.ask(helene, releaseAgenda, { params: { eventId }, body: {} })).status).toBe(200)
  ground.test.clock.advance(1)
  expect((await draftOf(helene)).undo).toBeNull()
  await place(id, '09', 1)
  const actId = (await draftOf(helene)).undo?.actId ?? ''
  expect(
    (await ground.test.ask(ground.organiser, undoAgenda, { params: { eventId }, body: { actId } })).problem.code,
  ).toBe('NOT_FOUND')
  await ground.test.rows(`UPDATE event SET starts_on = '2028-12-05', version = version + 1 WHERE id = $1`, [eventId])
  expect((await undo()).problem.code).toBe('OUTSIDE_EVENT')
})
