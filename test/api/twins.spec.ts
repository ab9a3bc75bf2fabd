import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { balanceOfEvent } from '@plenary/shared/contracts/registration/balance'
import { registrationsOfEvent, seatsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import type { EventId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { answerAgain, answersAgain } from '@plenary/shared/rules/registration/asked-again'
import { type SeatFacts, type SeatUse, seatUseOf } from '@plenary/shared/rules/registration/seat-use'
import { type RegistrationState, registrationStates } from '@plenary/shared/rules/registration/states'
import { listDueAt } from '@plenary/shared/rules/visit/visitor-list'
import fc from 'fast-check'
import { ListRepository } from '../../server/src/features/visit/list/list.repository.js'
import { startApp, type TestApp } from '../support/app.js'
import { makeGroup, makeSite, makeStop, makeStudyVisit } from '../support/visits.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

/** Where SQL says what a rule says, because rows are counted or found by it: both are asked about the same random rows. */
jest.setTimeout(120_000)

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

/** Some hours before or after now, the very instant among them. */
const nearNow = fc.integer({ min: -3, max: 3 })
const hoursFromNow = (hours: number): Instant => instantOf(new Date(Date.parse(app.clock.now()) + hours * 3_600_000))

const anyRegistration = fc.record({
  state: fc.constantFrom(...registrationStates),
  asked: fc.boolean(),
  expires: nearNow,
})
const many = { minLength: 40, maxLength: 40 }

async function make(eventId: EventId, rows: readonly { state: RegistrationState; asked: boolean; expires: number }[]) {
  const made: SeatFacts[] = []
  for (const { state, asked, expires } of rows) {
    const offerExpiresAt = state === 'accepted' ? hoursFromNow(expires) : null
    const wishes = { state, category: 'expert', ...(offerExpiresAt && { offerExpiresAt }) } as const
    const id = await makeRegistration(app, eventId, wishes)
    if (asked) await app.rows('UPDATE registration SET asked_again_at = made_at WHERE id = $1', [id])
    made.push({ state, wasAskedAgain: asked, offerExpiresAt })
  }
  return made
}

test('seats, the balance and what an event knows of its places count by SQL what seatUseOf says of each registration', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRegistration, many), async (rows) => {
      const eventId = await makeEvent(app, { categories: [{ category: 'expert' }] })
      const made = await make(eventId, rows)
      const used = (use: SeatUse) => made.filter((facts) => seatUseOf(facts, app.clock.now()) === use).length

      const organiser = await organiserOf(app, eventId)
      const params = { eventId }
      const counted = { confirmed: used('confirmed'), offered: used('offered'), waiting: used('waiting') }
      expect((await app.ask(organiser, seatsOfEvent, { params })).body.event).toMatchObject(counted)
      expect((await app.ask(organiser, eventForOrganiser, { params })).body.inUse).toMatchObject(counted)
      const { regions } = (await app.ask(organiser, balanceOfEvent, { params })).body
      const sum = (of: 'confirmed' | 'offered') => regions.reduce((total, region) => total + region[of], 0)
      expect([sum('confirmed'), sum('offered')]).toEqual([counted.confirmed, counted.offered])
    }),
    { numRuns: 10 },
  )
})

test('the list finds by SQL whom answerAgain gives each answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRegistration, many), async (rows) => {
      const eventId = await makeEvent(app, { categories: [{ category: 'expert' }] })
      const made = (await make(eventId, rows)).filter(({ state }) => state !== 'draft')
      const organiser = await organiserOf(app, eventId)
      for (const again of answersAgain) {
        const query = { again: [again] } as never
        const { matching } = (await app.ask(organiser, registrationsOfEvent, { params: { eventId }, query })).body
        const wanted = made.filter(({ state, wasAskedAgain }) => answerAgain(state, wasAskedAgain) === again)
        expect([again, matching]).toEqual([again, wanted.length])
      }
    }),
    { numRuns: 5 },
  )
})

test('SQL finds the stops whose visitor list is due by listDueAt, and that are not over', async () => {
  const eventId = await makeEvent(app)
  await makeStudyVisit(app, eventId)
  const lists = app.app.get(ListRepository)
  const group = await makeGroup(app, eventId, { delegates: 1 })
  const anyStop = fc.record({
    lead: fc.integer({ min: 1, max: 4 }),
    starts: nearNow,
    state: fc.constantFrom('confirmed', 'requested'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(anyStop, { minLength: 20, maxLength: 20 }), async (rows) => {
      const due = new Set<string>()
      await app.rows('DELETE FROM visit_stop WHERE event_id = $1', [eventId])
      for (const { lead, starts, state } of rows) {
        const site = await makeSite(app, eventId, { leadHours: lead })
        const id = await makeStop(app, eventId, { group, site })
        const [startsAt, endsAt] = [hoursFromNow(starts), hoursFromNow(starts + 1)]
        await app.rows(`UPDATE visit_stop SET state = $2, asked = '{}', starts_at = $3, ends_at = $4 WHERE id = $1`, [
          id,
          state,
          startsAt,
          endsAt,
        ])
        const now = app.clock.now()
        if (state === 'confirmed' && endsAt > now && listDueAt({ startsAt, leadHours: lead }) <= now) due.add(id)
      }
      const found = await lists.dueStops(app.clock.now())
      expect(found.map(({ id }) => id).sort()).toEqual([...due].sort())
    }),
    { numRuns: 5 },
  )
})
