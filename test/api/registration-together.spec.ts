import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Category, categories } from '@plenary/shared/language/categories'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import { type RegistrationAction, registrationActions } from '@plenary/shared/rules/registration/moves'
import { type RegistrationState, registrationStates } from '@plenary/shared/rules/registration/states'
import fc from 'fast-check'
import { UnitOfWork } from '../../server/src/database/unit-of-work.js'
import { Facts } from '../../server/src/features/registration/registration.facts.js'
import { type Press, RegistrationMoves } from '../../server/src/features/registration/registration.moves.js'
import { RegistrationRepository } from '../../server/src/features/registration/registration.repository.js'
import { startApp, type TestApp } from '../support/app.js'
import { countQueries } from '../support/queries.js'
import { makeEvent, makeRegistration } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

interface Pressed {
  readonly state: RegistrationState
  readonly category: Category
  readonly offerExpiresAt: string
  readonly action: RegistrationAction
}

const offered = categories.slice(0, 3)
/** Mostly what changes seats; everything else too. */
const anyPressed: fc.Arbitrary<Pressed> = fc.record({
  state: fc.oneof(
    fc.constantFrom('draft', 'waitlisted', 'accepted', 'confirmed'),
    fc.constantFrom(...registrationStates),
  ),
  category: fc.constantFrom(...offered, 'speaker'),
  offerExpiresAt: fc.constantFrom('2028-11-14T02:00:00Z', '2028-11-20T00:00:00Z'),
  action: fc.oneof(fc.constantFrom('submit', 'offer', 'confirm', 'withdraw'), fc.constantFrom(...registrationActions)),
})
const anyGround = fc.record({
  policy: fc.constantFrom('open', 'selection'),
  seats: fc.integer({ min: 1, max: 4 }),
  quota: fc.option(fc.integer({ min: 0, max: 2 })),
  promotesByItself: fc.boolean(),
})
type Ground = typeof anyGround extends fc.Arbitrary<infer Of> ? Of : never

async function standing({ quota, ...wishes }: Ground, pressed: readonly Pressed[]) {
  const eventId = await makeEvent(app, { ...wishes, categories: offered.map((category) => ({ category, quota })) })
  const presses: Press[] = []
  for (const { action, ...wishes } of pressed) {
    const registrationId = await makeRegistration(app, eventId, wishes)
    presses.push({ registrationId, action, by: 'clock', pressed: { why: action } })
  }
  return { eventId, presses }
}

/** What is left: states and versions in the order of the presses, audit lines, announcements, and whether the line is asked. */
async function left(eventId: EventId, ids: readonly RegistrationId[]) {
  const turn = (id: string) => ids.map(String).indexOf(id)
  const audit = await app.rows<{ id: string }>(
    'SELECT object_id AS id, object_name, act, from_state, to_state, why FROM audit WHERE event_id = $1 ORDER BY audit.id',
    [eventId],
  )
  const announced = await app.rows<{ id: string }>(
    `SELECT about->>'registrationId' AS id, about->>'to' AS to, fact FROM announcement WHERE about->>'eventId' = $1 ORDER BY announcement.id`,
    [eventId],
  )
  const states = await app.rows(
    `SELECT state, version, state_since, offer_expires_at, submitted_at, confirmed_at IS NOT NULL AS confirmed, badge_code IS NOT NULL AS badge, leaving_note
     FROM registration WHERE event_id = $1 ORDER BY number`,
    [eventId],
  )
  const asked = await app.rows('SELECT 1 FROM graphile_worker.jobs WHERE key = $1', [`promote:${eventId}`])
  const inTurn = (rows: { id: string }[]) => rows.map(({ id, ...row }) => ({ turn: turn(id), ...row }))
  return { states, audit: inTurn(audit), announced: inTurn(announced), asked: asked.length }
}

test('moves made together leave what the same moves leave that are made one after the other', () =>
  fc.assert(
    fc.asyncProperty(anyGround, fc.array(anyPressed, { minLength: 1, maxLength: 7 }), async (ground, pressed) => {
      const moves = app.app.get(RegistrationMoves)
      const [one, other] = [await standing(ground, pressed), await standing(ground, pressed)]
      const together = await moves.makeAll(one.eventId, one.presses)
      const alone = []
      for (const press of other.presses) alone.push(...(await moves.makeAll(other.eventId, [press])))
      const said = (outcomes: typeof together) => outcomes.map((made) => (made.ok ? made.row.state : made))
      expect(said(together)).toEqual(said(alone))
      const ids = (presses: readonly Press[]) => presses.map(({ registrationId }) => registrationId)
      expect(await left(one.eventId, ids(one.presses))).toEqual(await left(other.eventId, ids(other.presses)))

      const [facts, registrations] = [app.app.get(Facts), app.app.get(RegistrationRepository)]
      for (const made of together) {
        if (!made.ok) continue
        const read = await registrations.known(made.row.id)
        expect(made.row).toEqual(read.row)
        expect(made.facts).toEqual(await facts.of(read))
      }
    }),
    { numRuns: 40 },
  ))

test('thirty moves take as many statements as one', async () => {
  const moves = app.app.get(RegistrationMoves)
  const count = async (n: number) => {
    const eventId = await makeEvent(app)
    const presses: Press[] = []
    for (let at = 0; at < n; at += 1) {
      const registrationId = await makeRegistration(app, eventId, { state: 'under review' })
      presses.push({ registrationId, action: 'shortlist', by: 'clock' })
    }
    return countQueries(app, () => moves.makeAll(eventId, presses))
  }
  expect(await count(30)).toBe(await count(1))
})

test('a registration of another event does not move', async () => {
  const registrationId = await makeRegistration(app, await makeEvent(app), { state: 'under review' })
  const [made] = await app.app
    .get(RegistrationMoves)
    .makeAll(await makeEvent(app), [{ registrationId, action: 'shortlist', by: 'clock' }])
  expect(made).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})

test('inside of a transaction nobody waits for others: a press goes with that one, and is undone with it', async () => {
  const eventId = await makeEvent(app)
  const registrationId = await makeRegistration(app, eventId, { state: 'under review' })
  const press: Press = { registrationId, action: 'shortlist', by: 'clock' }
  const moves = app.app.get(RegistrationMoves)
  const undone = app.app.get(UnitOfWork).run(async () => {
    expect(await moves.makeInTurn(eventId, press)).toMatchObject({ ok: true })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await moves.makeInTurn(eventId, press)).toMatchObject({ ok: true, row: { state: 'shortlisted' } })
})
