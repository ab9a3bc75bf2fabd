import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  confirmRegistration,
  startRegistration,
  submitRegistration,
} from '@plenary/shared/contracts/registration/delegate'
import { moveRegistrations } from '@plenary/shared/contracts/registration/many'
import { replaceRegistration } from '@plenary/shared/contracts/registration/organiser'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { completeForm, makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

const inStates = async (eventId: EventId) =>
  Object.fromEntries(
    (
      await app.rows<{ state: string; n: number }>(
        'SELECT state, count(*) AS n FROM registration WHERE event_id = $1 GROUP BY state',
        [eventId],
      )
    ).map(({ state, n }) => [state, n]),
  )

async function draftOf(person: Person, eventId: EventId): Promise<RegistrationId> {
  const { body } = await app.ask(person, startRegistration, { params: { eventId }, body: {} })
  return body.id
}

/** A form handed in by each of so many people, as near to at once as one machine can. */
async function submitAtOnce(
  eventId: EventId,
  count: number,
  category: (n: number) => string = () => 'government delegate',
) {
  const people = await Promise.all(Array.from({ length: count }, (_, n) => app.person(`Delegate Number${n}`)))
  const drafts = await Promise.all(people.map(async (person) => ({ person, id: await draftOf(person, eventId) })))
  return Promise.all(
    drafts.map(({ person, id }, n) =>
      app.ask(person, submitRegistration, {
        params: { registrationId: id },
        body: { form: { ...completeForm, category: category(n) as 'expert' } },
      }),
    ),
  )
}

/** Whoever calls waits until so many have called. */
function meetingOf(count: number): () => Promise<void> {
  let here = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    here += 1
    if (here === count) open()
    return all
  }
}

describe('two hundred people for the last ten seats', () => {
  test('ten are confirmed, the rest wait in order, nobody is there twice, nothing breaks', async () => {
    const eventId = await makeEvent(app, { policy: 'open', seats: 10 })
    const answers = await submitAtOnce(eventId, 200)
    expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([])
    expect(await inStates(eventId)).toEqual({ confirmed: 10, waitlisted: 190 })
    const [people] = await app.rows<{ n: number }>(
      'SELECT count(DISTINCT person_id) AS n FROM registration WHERE event_id = $1',
      [eventId],
    )
    expect(people?.n).toBe(200)
    const [unjust] = await app.rows<{ n: number }>(
      `SELECT count(*) AS n FROM registration seated JOIN audit a ON a.object_id = seated.id AND a.act = 'submit'
       WHERE seated.event_id = $1 AND seated.state = 'confirmed' AND EXISTS (SELECT 1 FROM registration waits JOIN audit b ON b.object_id = waits.id AND b.act = 'submit'
         WHERE waits.event_id = $1 AND waits.state = 'waitlisted' AND b.id < a.id)`,
      [eventId],
    )
    expect(unjust?.n).toBe(0)
  })

  test('the race is real: two who count before either takes seat one too many, where the lock is left out', async () => {
    const eventId = await makeEvent(app, { policy: 'open', seats: 10 })
    for (let n = 0; n < 9; n += 1)
      await makeRegistration(app, eventId, { name: `Seated Number${n}`, state: 'confirmed' })
    const racers = [
      await makeRegistration(app, eventId, { name: 'Racer One', state: 'submitted' }),
      await makeRegistration(app, eventId, { name: 'Racer Two', state: 'submitted' }),
    ]
    const bothHaveCounted = meetingOf(racers.length)
    await Promise.all(
      racers.map((id) =>
        app.source.transaction(async (manager) => {
          const [row] = await manager.query<{ n: number }[]>(
            `SELECT count(*) AS n FROM registration WHERE event_id = $1 AND state = 'confirmed'`,
            [eventId],
          )
          await bothHaveCounted()
          if ((row?.n ?? 0) < 10) await manager.query(`UPDATE registration SET state = 'confirmed' WHERE id = $1`, [id])
        }),
      ),
    )
    expect((await inStates(eventId))['confirmed']).toBe(11)
  })

  test('each quota holds beside the seats', async () => {
    const categories = [
      { category: 'government delegate', quota: 6 },
      { category: 'expert', quota: 7 },
    ] as const
    const eventId = await makeEvent(app, { policy: 'open', seats: 10, categories })
    await submitAtOnce(eventId, 60, (n) => (n % 2 === 0 ? 'government delegate' : 'expert'))
    const rows = await app.rows<{ category: string; n: number }>(
      `SELECT category, count(*) AS n FROM registration WHERE event_id = $1 AND state = 'confirmed' GROUP BY category`,
      [eventId],
    )
    const seated = Object.fromEntries(rows.map(({ category, n }) => [category, n]))
    expect(seated['government delegate']).toBeLessThanOrEqual(6)
    expect(seated['expert']).toBeLessThanOrEqual(7)
    expect((seated['government delegate'] ?? 0) + (seated['expert'] ?? 0)).toBe(10)
  })
})

test('offers pressed by three organisers at once never pass the offer limit', async () => {
  const eventId = await makeEvent(app, { seats: 5, offerLimit: 7 })
  const organisers = await Promise.all([1, 2, 3].map(() => organiserOf(app, eventId)))
  const ids = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      makeRegistration(app, eventId, { name: `Listed Number${n}`, state: 'shortlisted' }),
    ),
  )
  await Promise.all(
    organisers.map((organiser) =>
      app.ask(organiser, moveRegistrations, { params: { eventId }, body: { ids, move: { action: 'offer' } } }),
    ),
  )
  expect(await inStates(eventId)).toEqual({ accepted: 7, shortlisted: 13 })
})

test('of seven offers for five seats five are confirmed and two are told that the seats are taken', async () => {
  const eventId = await makeEvent(app, { seats: 5, offerLimit: 7 })
  const holders = await Promise.all(
    Array.from({ length: 7 }, async (_, n) => {
      const person = await app.person(`Holder Number${n}`)
      return { person, id: await makeRegistration(app, eventId, { state: 'accepted' }, person) }
    }),
  )
  const answers = await Promise.all(
    holders.map(({ person, id }) => app.ask(person, confirmRegistration, { params: { registrationId: id } })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
  expect(answers.filter(({ status }) => status !== 200).map(({ problem }) => problem.code)).toEqual([
    'NO_SEAT_LEFT',
    'NO_SEAT_LEFT',
  ])
})

test('a seat that is handed on stays one seat, with the same category and nothing personal', async () => {
  const eventId = await makeEvent(app, { seats: 1 })
  const organiser = await organiserOf(app, eventId)
  const registrationId = await makeRegistration(app, eventId, { state: 'confirmed', category: 'expert' })
  const body = {
    familyName: 'Ola',
    givenName: 'Tala',
    address: 'tala@example.org',
    organisation: 'Ministry',
    position: 'Head',
    reason: 'duty at home',
  }
  const both = await Promise.all(
    [1, 2].map((n) =>
      app.ask(organiser, replaceRegistration, {
        params: { registrationId },
        body: { ...body, address: `tala${n}@example.org` },
      }),
    ),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const heir = both.find(({ status }) => status === 200)
  expect(heir?.body).toMatchObject({
    state: 'confirmed',
    category: 'expert',
    familyName: 'Ola',
    replaces: { id: registrationId },
  })
  expect(await inStates(eventId)).toEqual({ confirmed: 1, replaced: 1 })
})
