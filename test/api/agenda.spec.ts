import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  acceptConflict,
  addSession,
  agendaDraft,
  agendaReleases,
  changeSession,
  peopleForAgenda,
  placeSession,
  releaseAgenda,
  removeSession,
} from '@plenary/shared/contracts/agenda'
import type { SessionForm } from '@plenary/shared/contracts/agenda.forms'
import { roomId, sessionId } from '@plenary/shared/language/ids'
import { agendaGround, type Ground, makeEvent, panel } from './agenda-ground.js'

let ground: Ground

beforeAll(async () => {
  ground = await agendaGround(import.meta.url)
})
afterAll(() => ground.test.close())

const ask = (route: Parameters<Ground['test']['ask']>[1], more: object = {}) =>
  ground.test.ask(ground.organiser, route, { params: { eventId: ground.eventId }, ...more })

/** An event of its own for a test that counts. */
async function freshEvent(name: string) {
  const made = await makeEvent(ground.test, name)
  const organiser = await ground.test.person('Chen Yutong', { role: 'organiser', eventId: made.eventId })
  const params = { eventId: made.eventId }
  return {
    ...made,
    organiser,
    add: (form: SessionForm) => ground.test.ask(organiser, addSession, { params, body: form }),
    draft: async () => (await ground.test.ask(organiser, agendaDraft, { params })).body,
    release: () => ground.test.ask(organiser, releaseAgenda, { params, body: {} }),
    accept: (key: string) =>
      ground.test.ask(organiser, acceptConflict, { params, body: { key, reason: 'they agreed' } }),
  }
}

test('a session is added with its people and stands in the draft', async () => {
  const form = panel({
    roomId: ground.rooms[0] ?? null,
    people: [{ personId: null, name: 'Gu Siyuan', role: 'panellist' }],
  })

  const added = await ground.test.ask(ground.organiser, addSession, { params: { eventId: ground.eventId }, body: form })
  expect(added.status).toBe(200)
  expect(added.body).toMatchObject({ minutes: 75, version: 1, people: [{ name: 'Gu Siyuan', role: 'panellist' }] })

  const draft = await ground.test.ask(ground.organiser, agendaDraft, { params: { eventId: ground.eventId } })
  expect(draft.body.sessions).toContainEqual(added.body)
  expect(draft.body.days).toEqual(['2028-12-04', '2028-12-05', '2028-12-06', '2028-12-07'])
  expect(draft.body.can).toEqual({ write: true, release: { ok: true } })
})

test('a session outside the days of the event is refused', async () => {
  const late = { startsLocal: '2028-12-07T23:00', endsLocal: '2028-12-08T00:30' }
  expect((await ask(addSession, { body: panel({ time: late }) })).problem.code).toBe('OUTSIDE_EVENT')
  const midnight = { startsLocal: '2028-12-07T23:00', endsLocal: '2028-12-08T00:00' }
  expect((await ask(addSession, { body: panel({ time: midnight }) })).status).toBe(200)
})

test('a room or a person of another event is refused with its place in the form', async () => {
  const stranger = await ground.test.person('Nobody Here')
  const elsewhere = panel({ roomId: roomId.parse('0198b6a0-0000-7000-8000-000000000000') })
  expect((await ask(addSession, { body: elsewhere })).problem.carries).toEqual({
    problems: [{ path: 'body.roomId', problem: 'notOfThisEvent' }],
  })
  const people = [{ personId: stranger.personId, name: 'Nobody Here', role: 'chair' }]
  expect((await ask(addSession, { body: { ...panel(), people } })).problem.carries).toEqual({
    problems: [{ path: 'body.people.0.personId', problem: 'notOfThisEvent' }],
  })
})

test('a speaker given with an address is the person who has it, and stays one person when nobody has it yet', async () => {
  const { draft, add } = await freshEvent('by address')
  const known = await ground.test.person('Gu Siyuan')
  const [{ address } = { address: '' }] = await ground.test.rows<{ address: string }>(
    'SELECT address FROM person WHERE id = $1',
    [known.personId],
  )
  const speaker = (name: string, at: string) => ({ personId: null, name, role: 'panellist' as const, address: at })
  await add(panel({ people: [speaker('Gu Siyuan', address), speaker('Anneke Verstappen', 'Anneke@example.org')] }))
  await add(panel({ people: [speaker('A. Verstappen', 'anneke@example.org')] }))
  const [first, second] = (await draft()).sessions.map(({ people }) => people.map(({ personId }) => personId))
  expect(first?.[0]).toBe(known.personId)
  expect(second?.[0]).toBe(first?.[1])
})

test('who was slower is told, and a session of another event is not there', async () => {
  const { eventId, add, organiser } = await freshEvent('slower')
  const { body } = await add(panel())
  const params = { eventId, sessionId: body.id }
  const change = { form: panel({ title: { en: 'Renamed' } }), version: 1 }
  expect((await ground.test.ask(organiser, changeSession, { params, body: change })).body.version).toBe(2)
  expect((await ground.test.ask(organiser, changeSession, { params, body: change })).problem.code).toBe(
    'CHANGED_MEANWHILE',
  )
  const remove = { params, body: { version: 1 } }
  expect((await ground.test.ask(organiser, removeSession, remove)).problem.code).toBe('CHANGED_MEANWHILE')
  const foreign = { params: { ...params, eventId: ground.eventId }, body: change }
  expect((await ground.test.ask(organiser, changeSession, foreign)).problem.code).toBe('NOT_FOUND')
  const missing = {
    params: { eventId, sessionId: sessionId.parse('0198b6a0-0000-7000-8000-000000000000') },
    body: change,
  }
  expect((await ground.test.ask(organiser, changeSession, missing)).problem.code).toBe('NOT_FOUND')
})

test('a parked session keeps its length, occupies nobody, and comes back', async () => {
  const { eventId, add, draft, organiser, rooms } = await freshEvent('parked')
  const { body } = await add(panel({ roomId: rooms[0] ?? null }))
  const params = { eventId, sessionId: body.id }
  const parked = await ground.test.ask(organiser, placeSession, {
    params,
    body: { time: null, roomId: null, version: 1 },
  })
  expect(parked.body).toMatchObject({ startsLocal: null, minutes: 75, roomId: null })
  expect(await ground.test.rows('SELECT 1 FROM occupancy WHERE session_id = $1', [body.id])).toEqual([])
  const time = { startsLocal: '2028-12-05T09:00', endsLocal: '2028-12-05T10:15' }
  await ground.test.ask(organiser, placeSession, { params, body: { time, roomId: rooms[1] ?? null, version: 2 } })
  expect((await draft()).sessions[0]).toMatchObject({ ...time, roomId: rooms[1] })
})

test('the same name is the same person, who cannot be in two places; and the organiser is told who is where', async () => {
  const { add, draft, release, accept } = await freshEvent('two-places')
  const people = (name: string): SessionForm['people'] => [{ personId: null, name, role: 'panellist' }]
  const first = await add(panel({ people: people('Gu Siyuan') }))
  const second = await add(panel({ title: { en: 'Incentives' }, people: people('gu siyuan') }))
  const after = { startsLocal: '2028-12-04T15:15', endsLocal: '2028-12-04T16:00' }
  await add(panel({ title: { en: 'Right after' }, time: after, people: people('Gu Siyuan') }))

  const { conflicts, can } = await draft()
  expect(conflicts).toHaveLength(1)
  expect(conflicts[0]).toMatchObject({
    kind: 'person',
    name: 'Gu Siyuan',
    startsLocal: '2028-12-04T14:00',
    accepted: null,
  })
  expect([...(conflicts[0]?.placeIds ?? [])].sort()).toEqual([first.body.id, second.body.id].sort())
  const inTheWay = { conflicts: 1, which: ['Gu Siyuan: Finance after the match, Incentives'] }
  expect(can.release).toEqual({ ok: false, code: 'AGENDA_CONFLICTS', carries: inTheWay })
  expect((await release()).problem).toMatchObject({ code: 'AGENDA_CONFLICTS', carries: inTheWay })

  expect(conflicts[0]?.ways.map(({ way }) => way)).toEqual(['takeOff', 'takeOff', 'move', 'move', 'accept'])

  expect((await accept('person nobody')).problem.code).toBe('NOT_FOUND')
  expect((await accept(conflicts[0]?.key ?? '')).status).toBe(204)
  expect((await draft()).conflicts[0]?.accepted).toMatchObject({ by: 'Chen Yutong', reason: 'they agreed' })
  expect((await release()).body).toMatchObject({ number: 1, sessions: 3 })
})

test('two sessions in one room clash; a break in the room between them does not', async () => {
  const { add, draft, rooms } = await freshEvent('one-room')
  const room = { roomId: rooms[2] ?? null }
  await add(panel(room))
  await add(panel({ ...room, time: { startsLocal: '2028-12-04T15:15', endsLocal: '2028-12-04T15:45' }, type: 'break' }))
  expect((await draft()).conflicts).toEqual([])
  await add(panel({ ...room, time: { startsLocal: '2028-12-04T15:30', endsLocal: '2028-12-04T16:00' } }))
  expect((await draft()).conflicts).toMatchObject([{ kind: 'room', name: 'River Room' }])
})

test('releases are numbered; nothing new is no release; what changed is said', async () => {
  const { eventId, add, draft, release, organiser, rooms } = await freshEvent('numbered')
  expect((await release()).problem).toMatchObject({ code: 'NOTHING_CHANGED', carries: { release: 0 } })
  const { body } = await add(panel())
  const gone = await add(
    panel({ title: { en: 'Gone' }, time: { startsLocal: '2028-12-06T09:00', endsLocal: '2028-12-06T10:00' } }),
  )
  expect((await release()).body).toMatchObject({ number: 1, releasedBy: 'Chen Yutong' })
  expect((await release()).problem).toMatchObject({ code: 'NOTHING_CHANGED', carries: { release: 1 } })

  const params = { eventId, sessionId: body.id }
  const form = panel({ title: { en: 'Renamed' }, roomId: rooms[0] ?? null })
  await ground.test.ask(organiser, changeSession, { params, body: { form, version: 1 } })
  await ground.test.ask(organiser, removeSession, {
    params: { eventId, sessionId: gone.body.id },
    body: { version: 1 },
  })
  expect((await draft()).changes).toMatchObject([
    { sessionId: body.id, change: 'changed', moved: { time: false, room: true }, edited: ['title'] },
    { sessionId: gone.body.id, change: 'removed', is: null },
  ])
  expect((await release()).body).toMatchObject({ number: 2, sessions: 1 })
  const releases = await ground.test.ask(organiser, agendaReleases, { params: { eventId } })
  expect(releases.body.releases.map(({ number }) => number)).toEqual([2, 1])
})

test('organisers who release at once make one release each of what is new, never the same number', async () => {
  const { add, release } = await freshEvent('at-once')
  await add(panel())
  const answers = await Promise.all(Array.from({ length: 8 }, release))
  expect(answers.filter(({ status }) => status === 200).map(({ body }) => body.number)).toEqual([1])
  expect(
    answers.filter(({ status }) => status === 409).every(({ problem }) => problem.code === 'NOTHING_CHANGED'),
  ).toBe(true)

  const mixed = await Promise.all([
    add(panel({ title: { en: 'a' } })),
    release(),
    add(panel({ title: { en: 'b' } })),
    release(),
  ])
  const numbers = mixed.flatMap(({ status, body }) => (status === 200 && 'number' in body ? [Number(body.number)] : []))
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('a reviewer reads the draft and changes nothing; a stranger finds nothing', async () => {
  const reviewer = await ground.test.person('Babajide Ayodele', { role: 'reviewer', eventId: ground.eventId })
  const params = { eventId: ground.eventId }
  expect((await ground.test.ask(reviewer, agendaDraft, { params })).body.can).toEqual({ write: false, release: null })
  expect((await ground.test.ask(reviewer, addSession, { params, body: panel() })).status).toBe(403)
  const other = await freshEvent('stranger')
  expect((await ground.test.ask(other.organiser, agendaDraft, { params })).problem.code).toBe('NOT_FOUND')
})

test('people of the agenda and of the event can be chosen, others cannot be found', async () => {
  const { eventId, add, organiser } = await freshEvent('chosen')
  await add(panel({ people: [{ personId: null, name: 'Valentina 100% Rozzi', role: 'chair' }] }))
  const search = async (text: string) =>
    (await ground.test.ask(organiser, peopleForAgenda, { params: { eventId }, query: { search: text } })).body.people
  expect(await search('100%')).toMatchObject([{ name: 'Valentina 100% Rozzi' }])
  expect(await search('Chen')).toEqual([])
})

test('when the event moves to another zone or other days, its sessions keep their wall-clock times', async () => {
  const { eventId, add, draft, release } = await freshEvent('moved')
  const { body } = await add(panel())
  await ground.test.rows(`UPDATE event SET zone = 'Africa/Nairobi', version = version + 1 WHERE id = $1`, [eventId])
  await release()
  const [row] = await ground.test.rows<{ starts_at: Date }>('SELECT starts_at FROM session WHERE id = $1', [body.id])
  expect(row?.starts_at.toISOString()).toBe('2028-12-04T11:00:00.000Z')
  expect(
    await ground.test.rows(
      'SELECT 1 FROM occupancy JOIN session ON session.id = session_id WHERE occupancy.starts_at <> session.starts_at',
    ),
  ).toEqual([])

  await ground.test.rows(
    `UPDATE event SET starts_on = '2029-02-05', ends_on = '2029-02-08', version = version + 1 WHERE id = $1`,
    [eventId],
  )
  expect((await draft()).days).toEqual(['2028-12-04', '2029-02-05', '2029-02-06', '2029-02-07', '2029-02-08'])
  expect((await release()).problem.code).toBe('OUTSIDE_EVENT')
})

test('the draft is read in as many queries for thirty sessions as for one', async () => {
  const { eventId, add, organiser } = await freshEvent('thirty')
  const read = async () => {
    const before = queries
    expect((await ground.test.ask(organiser, agendaDraft, { params: { eventId } })).status).toBe(200)
    return queries - before
  }
  let queries = 0
  const manager = ground.test.source.manager
  const query = manager.query.bind(manager)
  manager.query = ((...asked: Parameters<typeof query>) => {
    queries++
    return query(...asked)
  }) as typeof query
  await add(panel())
  const forOne = await read()
  for (let hour = 0; hour < 29; hour++)
    await add(panel({ people: [{ personId: null, name: `Speaker ${hour}`, role: 'chair' }], roomId: null }))
  expect(await read()).toBe(forOne)
  manager.query = query
})
