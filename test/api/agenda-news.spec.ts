import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  addSession,
  agendaDraft,
  changeSession,
  placeSession,
  releaseAgenda,
  removeSession,
} from '@plenary/shared/contracts/agenda'
import type { SessionForm } from '@plenary/shared/contracts/agenda.forms'
import { decideNews } from '@plenary/shared/contracts/agenda-news'
import { ownStars, starSession, unstarSession } from '@plenary/shared/contracts/agenda-stars'
import type { SessionId } from '@plenary/shared/language/ids'
import type { Person } from '../support/app.js'
import { makeGroup, makeSite, makeStop, makeStudyVisit } from '../support/visits.js'
import { agendaGround, type Ground, makeEvent, panel } from './agenda-ground.js'

let ground: Ground
beforeAll(async () => {
  ground = await agendaGround(import.meta.url)
})
afterAll(() => ground.test.close())

const at = (day: number, from: string, to: string) => ({
  startsLocal: `2028-12-0${day}T${from}`,
  endsLocal: `2028-12-0${day}T${to}`,
})

/** An event of its own, its organiser, and what they do. */
async function eventOf(name: string) {
  const { test } = ground
  const made = await makeEvent(test, name)
  const organiser = await test.person('Chen Yutong', { role: 'organiser', eventId: made.eventId })
  const params = { eventId: made.eventId }
  const add = async (form: SessionForm) => (await test.ask(organiser, addSession, { params, body: form })).body
  let places = 0
  return {
    ...made,
    organiser,
    add,
    change: (id: SessionId, form: SessionForm, version: number) =>
      test.ask(organiser, changeSession, { params: { ...params, sessionId: id }, body: { form, version } }),
    move: (id: SessionId, day: number, version: number) =>
      test.ask(organiser, placeSession, {
        params: { ...params, sessionId: id },
        body: { time: at(day, '09:00', '10:00'), roomId: null, version },
      }),
    remove: (id: SessionId, version: number) =>
      test.ask(organiser, removeSession, { params: { ...params, sessionId: id }, body: { version } }),
    release: async () => {
      test.clock.advance(2)
      return (await test.ask(organiser, releaseAgenda, { params, body: {} })).body
    },
    draft: async () => (await test.ask(organiser, agendaDraft, { params })).body,
    decide: (number: number, send: boolean, who: Person = organiser) =>
      test.ask(who, decideNews, { params: { ...params, number: String(number) }, body: { send } }),
    delegate: async (person: string, state = 'confirmed') => {
      const who = await test.person(person)
      await test.rows(
        `INSERT INTO registration (id, event_id, person_id, number, state, language, state_since, made_at) VALUES ($1, $2, $3, $4, $5, 'en', $6, $6)`,
        [randomUUID(), made.eventId, who.personId, ++places, state, test.clock.now()],
      )
      return who
    },
    star: (who: Person, sessionId: SessionId) => test.ask(who, starSession, { body: { slug: made.slug, sessionId } }),
    letters: () =>
      test.rows<{ person_id: string; subject: string; text: string; state: string }>(
        `SELECT person_id, subject, text, state FROM delivery WHERE event_id = $1 AND key LIKE 'agenda:%' ORDER BY person_id`,
        [made.eventId],
      ),
  }
}

const one = (title: string, more: Partial<SessionForm> = {}) => panel({ title: { en: title }, ...more })

test('only what is released is starred, by who is signed in; twice is once, and it can be taken back', async () => {
  const { slug, add, release, delegate, star } = await eventOf('stars')
  const session = await add(one('Finance'))
  const amina = await delegate('Amina Wanjiru Kariuki')
  expect((await star(amina, session.id)).problem.code).toBe('NOT_FOUND')
  await release()
  expect((await ground.test.ask(null, starSession, { body: { slug, sessionId: session.id } })).status).toBe(401)
  expect([(await star(amina, session.id)).status, (await star(amina, session.id)).status]).toEqual([204, 204])
  const stars = async () => (await ground.test.ask(amina, ownStars, { query: { slug } })).body
  expect(await stars()).toEqual({ sessionIds: [session.id] })
  await ground.test.ask(amina, unstarSession, { body: { slug, sessionId: session.id } })
  expect(await stars()).toEqual({ sessionIds: [] })
  expect((await ground.test.ask(amina, ownStars, { query: { slug: 'nowhere' } })).problem.code).toBe('NOT_FOUND')
})

test('a release prepares one message for each whom it concerns and sends nothing; the organiser sends it, once', async () => {
  const { add, change, move, remove, release, draft, decide, delegate, star, letters } = await eventOf('touched')
  const speaker = await ground.test.person('Gu Siyuan')
  const known = async (who: Person) =>
    (await ground.test.rows<{ address: string }>('SELECT address FROM person WHERE id = $1', [who.personId]))[0]
      ?.address ?? ''
  const speaks = { personId: null, name: 'Gu Siyuan', role: 'panellist' as const, address: await known(speaker) }
  const [moved, same, gone, corrected] = [
    await add(one('Moves', { people: [speaks] })),
    await add(one('Stays', { time: at(5, '11:00', '12:00') })),
    await add(one('Goes', { time: at(5, '14:00', '15:00') })),
    await add(one('Corrected', { time: at(6, '14:00', '15:00') })),
  ]
  expect((await release()).number).toBe(1)
  expect((await draft()).news).toBeNull()

  const [both, moving, staying, left, reader] = [
    await delegate('Amina Both'),
    await delegate('Losa Moves'),
    await delegate('Tomasz Stays'),
    await delegate('Nusrat Left'),
    await delegate('Zhihao Reads'),
  ]
  await star(both, moved.id)
  await star(both, gone.id)
  await star(moving, moved.id)
  await star(staying, same.id)
  await star(left, gone.id)
  await star(reader, corrected.id)
  await move(moved.id, 6, 1)
  await remove(gone.id, 1)
  await change(
    corrected.id,
    one('Corrected', { time: at(6, '14:00', '15:00'), abstract: { en: 'Without the typo' } }),
    1,
  )
  expect((await release()).number).toBe(2)
  expect(await letters()).toEqual([])
  expect((await draft()).news).toEqual({ number: 2, since: 1, touched: 4, unreachable: 0, decided: null })

  await ground.test.rows(`UPDATE registration SET state = 'withdrawn' WHERE person_id = $1`, [left.personId])
  const told = (await decide(2, true)).body
  expect(told.decided).toMatchObject({ decision: 'sent', by: 'Chen Yutong', sent: 3 })
  const sent = await letters()
  expect(sent.map(({ person_id }) => person_id).sort()).toEqual(
    [both.personId, moving.personId, speaker.personId].sort(),
  )
  const forBoth = sent.find(({ person_id }) => person_id === both.personId)?.text ?? ''
  expect(forBoth).toMatch(/Moves: Now Wed.* 6 Dec 2028, 09:00 to 10:00; before Mon.* 4 Dec 2028, 14:00 to 15:15/)
  expect(forBoth).toContain('Goes: It is cancelled')
  expect(forBoth).toContain('You starred it.')
  expect(sent.find(({ person_id }) => person_id === speaker.personId)?.text).toContain('You have a part in it.')

  expect((await decide(2, false)).problem.code).toBe('NEWS_DECIDED')
  expect((await decide(3, true)).problem.code).toBe('NOT_FOUND')
  expect(await letters()).toHaveLength(3)
})

test('where the block of the study visit moves, all who travel with a group at that time are told', async () => {
  const { eventId, add, move, release, decide, letters } = await eventOf('block')
  const { test } = ground
  const block = await add(one('Visits', { type: 'site visit', time: at(5, '09:00', '11:00') }))
  await makeStudyVisit(test, eventId)
  const site = await makeSite(test, eventId)
  const [morning, later] = [
    await makeGroup(test, eventId, { letter: 'A' }),
    await makeGroup(test, eventId, { letter: 'B' }),
  ]
  await makeStop(test, eventId, { group: morning, site })
  await makeStop(test, eventId, { group: later, site, from: '15:00', until: '16:00' })
  const leader = await test.person('Wang Zhihao')
  await test.rows('UPDATE visit_group SET leader_id = $2 WHERE id = $1', [morning.id, leader.personId])
  await release()
  await move(block.id, 6, 1)
  expect((await release()).number).toBe(2)
  await decide(2, true)
  const travel = await test.rows<{ id: string }>('SELECT person_id AS id FROM registration WHERE id = ANY($1)', [
    morning.delegates,
  ])
  const sent = await letters()
  expect(sent.map(({ person_id }) => person_id)).toEqual([leader.personId, ...travel.map(({ id }) => id)].sort())
  expect(sent[0]?.text).toContain('You travel with a group of the study visit.')
})

test('of organisers who press at once, one sends', async () => {
  const { add, move, release, decide, delegate, star, letters } = await eventOf('news-at-once')
  const session = await add(one('Finance'))
  await release()
  const people = [await delegate('One'), await delegate('Two'), await delegate('Three')]
  for (const person of people) await star(person, session.id)
  await move(session.id, 5, 1)
  await release()
  const answers = await Promise.all(Array.from({ length: 6 }, () => decide(2, true)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409).every(({ problem }) => problem.code === 'NEWS_DECIDED')).toBe(
    true,
  )
  expect(await letters()).toHaveLength(3)
})

test('news that nobody decided about are told with the next release; what was put back in between is no news', async () => {
  const { add, move, release, draft, decide, delegate, star, letters } = await eventOf('carried')
  const [there, back] = [await add(one('There')), await add(one('Back', { time: at(4, '09:00', '10:00') }))]
  await release()
  const [amina, losa] = [await delegate('Amina There'), await delegate('Losa Back')]
  await star(amina, there.id)
  await star(losa, back.id)
  await move(there.id, 5, 1)
  await move(back.id, 7, 1)
  await release()
  await move(back.id, 4, 2)
  await release()
  expect((await draft()).news).toMatchObject({ number: 3, since: 1, touched: 1, decided: null })
  expect((await decide(2, true)).problem.code).toBe('NEWS_DECIDED')
  await decide(3, true)
  expect((await letters()).map(({ person_id }) => person_id)).toEqual([amina.personId])
})

test('who is told nothing stays untold, and the release after it tells only what is new then', async () => {
  const { add, move, release, decide, delegate, star, letters } = await eventOf('kept')
  const session = await add(one('Finance'))
  await release()
  await star(await delegate('Amina Kept'), session.id)
  await move(session.id, 5, 1)
  await release()
  expect((await decide(2, false)).body.decided).toMatchObject({ decision: 'not sent', sent: 0 })
  await add(one('Another', { time: at(6, '09:00', '10:00') }))
  await release()
  expect((await decide(3, true)).body).toMatchObject({ touched: 0, decided: { sent: 0 } })
  expect(await letters()).toEqual([])
})

test('a reviewer and an organiser of another event decide nothing', async () => {
  const { eventId, add, move, release, decide } = await eventOf('not-theirs')
  const session = await add(one('Finance'))
  await release()
  await move(session.id, 5, 1)
  await release()
  const reviewer = await ground.test.person('Babajide Ayodele', { role: 'reviewer', eventId })
  expect((await decide(2, true, reviewer)).status).toBe(403)
  expect((await decide(2, true, ground.organiser)).problem.code).toBe('NOT_FOUND')
})

test('a letter is written in the language of its reader', async () => {
  const { add, move, release, decide, delegate, star, letters } = await eventOf('in-arabic')
  const session = await add(one('Finance'))
  await release()
  const amina = await delegate('Amina Arabic')
  await ground.test.rows(`UPDATE person SET language = 'ar' WHERE id = $1`, [amina.personId])
  await star(amina, session.id)
  await move(session.id, 5, 1)
  await release()
  await decide(2, true)
  expect((await letters())[0]?.subject).toContain('تغيّر جدول الأعمال')
})
