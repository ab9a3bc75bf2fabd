import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { balanceOfEvent } from '@plenary/shared/contracts/registration/balance'
import {
  confirmRegistration,
  startRegistration,
  submitRegistration,
  withdrawRegistration,
} from '@plenary/shared/contracts/registration/delegate'
import {
  moveRegistration,
  promoteNext,
  registrationsOfEvent,
  replaceRegistration,
  seatsOfEvent,
} from '@plenary/shared/contracts/registration/organiser'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import fc from 'fast-check'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { countQueries } from '../support/queries.js'
import { completeForm, makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

async function draftOf(person: Person, eventId: EventId): Promise<RegistrationId> {
  const { body } = await app.ask(person, startRegistration, { params: { eventId }, body: {} })
  return body.id
}

/** Anything that anybody may try, in any order, by many at once. */
const anyAct = fc.record({
  who: fc.nat(9),
  act: fc.constantFrom(
    'submit',
    'confirm',
    'withdraw',
    'offer',
    'waitlist',
    'cancel',
    'reinstate',
    'promote',
    'shortlist',
    'take up',
    'replace',
    'expire',
  ),
})

test('whatever ten people and an organiser press in whatever order, every figure adds up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyAct, { minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 8 }),
      async (rounds) => {
        const eventId = await makeEvent(app, {
          policy: 'open',
          seats: 3,
          offerLimit: 4,
          categories: [{ category: 'government delegate', quota: 3 }],
        })
        const organiser = await organiserOf(app, eventId)
        const people = await Promise.all(Array.from({ length: 10 }, (_, n) => app.person(`Anybody Number${n}`)))
        const drafts = await Promise.all(people.map((person) => draftOf(person, eventId)))
        for (const round of rounds) {
          const statuses = await Promise.all(
            round.map(({ who, act }) => press(act, eventId, organiser, people[who], drafts[who])),
          )
          expect(statuses.filter((status) => status >= 500)).toEqual([])
          await figuresAddUp(eventId, organiser)
        }
      },
    ),
    { numRuns: 6 },
  )
}, 120_000)

async function press(
  act: string,
  eventId: EventId,
  organiser: Person,
  person: Person | undefined,
  registrationId: RegistrationId | undefined,
): Promise<number> {
  if (!person || !registrationId) throw new Error('nobody is there')
  const params = { registrationId }
  const reason = 'as agreed'
  switch (act) {
    case 'submit':
      return (await app.ask(person, submitRegistration, { params, body: { form: completeForm } })).status
    case 'confirm':
      return (await app.ask(person, confirmRegistration, { params })).status
    case 'withdraw':
      return (await app.ask(person, withdrawRegistration, { params, body: { leavingReason: 'other' } })).status
    case 'promote':
      return (await app.ask(organiser, promoteNext, { params: { eventId } })).status
    case 'replace':
      return (
        await app.ask(organiser, replaceRegistration, {
          params,
          body: {
            familyName: 'Heir',
            givenName: 'An',
            address: `heir.${registrationId}@example.org`,
            organisation: 'O',
            position: 'P',
            reason,
          },
        })
      ).status
    case 'expire':
      await app.rows(`UPDATE registration SET offer_expires_at = $2 WHERE id = $1 AND state = 'accepted'`, [
        registrationId,
        app.clock.now(),
      ])
      await app.sweep()
      return 200
    case 'cancel':
      return (await app.ask(organiser, moveRegistration, { params, body: { action: 'cancel', reason } })).status
    case 'reinstate':
      return (
        await app.ask(organiser, moveRegistration, {
          params,
          body: { action: 'reinstate', to: 'under review', reason },
        })
      ).status
    default:
      return (await app.ask(organiser, moveRegistration, { params, body: { action: act as 'offer' } })).status
  }
}

/** Seats taken + free = seats; states sum to registrations; never more confirmed than seats or quota; one audit line per move. */
async function figuresAddUp(eventId: EventId, organiser: Person) {
  const { body } = await app.ask(organiser, seatsOfEvent, { params: { eventId } })
  const { event, categories, states, offerLimit } = body
  expect(event.confirmed).toBeLessThanOrEqual(3)
  expect(categories[0]?.confirmed).toBeLessThanOrEqual(3)
  expect(event.confirmed + event.offered).toBeLessThanOrEqual(offerLimit)
  expect(event.free).toBe(Math.max(0, 3 - event.confirmed - event.offered))
  const [all] = await app.rows<{ n: number }>(
    `SELECT count(*) AS n FROM registration WHERE event_id = $1 AND state <> 'draft'`,
    [eventId],
  )
  expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(all?.n)
  const wrong = await app.rows(
    `SELECT registration.id, state, last.to_state FROM registration LEFT JOIN LATERAL (SELECT to_state FROM audit WHERE object_id = registration.id AND to_state IS NOT NULL ORDER BY id DESC LIMIT 1) last ON true
     WHERE event_id = $1 AND state IS DISTINCT FROM COALESCE(last.to_state, 'draft')`,
    [eventId],
  )
  expect(wrong).toEqual([])
  const twice = await app.rows(
    `SELECT person_id FROM registration WHERE event_id = $1 AND state NOT IN ('withdrawn', 'cancelled', 'replaced', 'not selected', 'offer expired') GROUP BY person_id HAVING count(*) > 1`,
    [eventId],
  )
  expect(twice).toEqual([])
}

test('the balance counts who sits on seats, against the event’s targets, and the list behind a bar has the same people', async () => {
  const eventId = await makeEvent(app, { categories: [{ category: 'expert' }, { category: 'speaker' }] })
  const targets = [{ of: { region: 'africa' }, percent: 30 }]
  await app.rows('UPDATE event SET targets = $2 WHERE id = $1', [eventId, JSON.stringify(targets)])
  const states = ['confirmed', 'attended', 'accepted', 'waitlisted', 'withdrawn'] as const
  for (const state of states) await makeRegistration(app, eventId, { state, category: 'expert' })
  await makeRegistration(app, eventId, { state: 'confirmed', category: 'speaker' })
  await app.rows(`UPDATE registration SET country = 'KE', gender = 'woman' WHERE event_id = $1`, [eventId])

  const helene = await organiserOf(app, eventId)
  const balance = (await app.ask(helene, balanceOfEvent, { params: { eventId } })).body
  const africa = balance.regions.find(({ region }) => region === 'africa')
  expect(africa).toEqual({ region: 'africa', confirmed: 2, offered: 1, target: 30 })
  expect(balance.genders[0]).toEqual({ gender: 'woman', confirmed: 2, offered: 1, target: null })

  const query = {
    state: ['confirmed', 'accepted', 'attended', 'partly attended', 'no show'],
    region: ['africa'],
    category: ['expert'],
  } as const
  const listed = await app.ask(helene, registrationsOfEvent, { params: { eventId }, query: query as never })
  expect(listed.body.matching).toBe(3)
})

test('the balance asks the same number of queries for 1 registration and for 30', async () => {
  const [small, large] = [await makeEvent(app), await makeEvent(app)]
  await makeRegistration(app, small, { state: 'confirmed' })
  for (let n = 0; n < 30; n++) await makeRegistration(app, large, { state: 'confirmed' })
  const asking = async (eventId: typeof small) => {
    const who = await organiserOf(app, eventId)
    return countQueries(app, () => app.ask(who, balanceOfEvent, { params: { eventId } }))
  }
  expect(await asking(large)).toBe(await asking(small))
})
