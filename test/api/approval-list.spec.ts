import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  exportOfRegistrations,
  type RegistrationFilter,
  registrationsOfEvent,
} from '@plenary/shared/contracts/registration/organiser'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { approvalStandings, standingOf, standingOfAll } from '@plenary/shared/rules/approval/standing'
import { type ApprovalState, approvalStates, isListed } from '@plenary/shared/rules/approval/states'
import fc from 'fast-check'
import { startApp, type TestApp } from '../support/app.js'
import { answered, type Ground, ground, type MadeParty, makeParty, shortlisted } from '../support/approvals.js'
import { countQueries } from '../support/queries.js'
import { makeEvent, organiserOf } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

const listed = async (
  { helene, eventId }: Pick<Ground, 'helene' | 'eventId'>,
  query: Partial<RegistrationFilter> = {},
) => (await app.ask(helene, registrationsOfEvent, { params: { eventId }, query: { limit: 200, ...query } })).body

interface Asked {
  readonly state: ApprovalState
  readonly isPresent: boolean
}
const states = ['submitted', 'under review', 'shortlisted', 'waitlisted', 'accepted', 'withdrawn'] as const
const asked = fc.record({ state: fc.constantFrom(...approvalStates), isPresent: fc.boolean() })
const rows = fc.array(
  fc.record({
    state: fc.constantFrom(...states),
    askings: fc.tuple(fc.array(asked, { maxLength: 2 }), fc.array(asked, { maxLength: 2 })),
  }),
  { minLength: 20, maxLength: 20 },
)

/** Written as the application writes it: the present version, or one with another post. */
async function write(party: MadeParty, id: RegistrationId, askings: readonly Asked[]) {
  const [row] = await app.rows<{ present: object }>(
    `SELECT jsonb_build_object('familyName', family_name, 'givenName', given_name, 'organisation', COALESCE(organisation, ''), 'position', COALESCE(position, ''),
       'country', country, 'category', category) AS present FROM registration WHERE id = $1`,
    [id],
  )
  const present = row?.present
  const contents = askings.map(({ isPresent }) => (isPresent ? present : { ...present, position: 'Another' }))
  for (const [at, { state }] of askings.entries())
    await app.rows(
      `INSERT INTO approval (id, event_id, organisation_id, object, object_id, round, content, state, asked_at, asked_by_name, answered_at, answered_by, reason)
       VALUES ($1, $2, $3, 'participant', $4, $5, $6, $7, '2028-11-01', 'H', CASE WHEN $7 <> 'asked' THEN timestamptz '2028-11-02' END,
         CASE WHEN $7 IN ('approved', 'objected') THEN (SELECT id FROM person LIMIT 1) END, CASE WHEN $7 = 'objected' THEN 'No.' END)`,
      [randomUUID(), party.eventId, party.id, id, at + 1, contents[at], state],
    )
  const last = askings.at(-1)
  return standingOf(last ? { state: last.state, content: contents.at(-1) } : null, present)
}

test('the list and its filter say of each row what the rule says of it', () =>
  fc.assert(
    fc.asyncProperty(rows, async (made) => {
      const all = await ground(app)
      const un = await makeParty(app, all.eventId, { name: 'UN department' })
      const expected = new Map<string, string | null>()
      for (const { state, askings } of made) {
        const id = await shortlisted(app, all.eventId, 'Losa Tuilagi', state)
        const standings = [await write(all.party, id, askings[0]), await write(un, id, askings[1])]
        expected.set(id, isListed(state) ? standingOfAll(standings.map((standing) => ({ standing }))) : null)
      }
      const { rows } = await listed(all)
      expect(new Map(rows.map(({ id, approval }) => [id, approval]))).toEqual(expected)
      for (const standing of approvalStandings) {
        const found = (await listed(all, { approval: [standing] })).rows.map(({ id }) => id)
        const wanted = [...expected].filter(([, one]) => one === standing).map(([id]) => id)
        expect(found.sort()).toEqual(wanted.sort())
      }
    }),
    { numRuns: 4 },
  ))

test('a file says it too', async () => {
  const all = await ground(app)
  await answered(app, all, await shortlisted(app, all.eventId), false)
  const { raw } = await app.ask(all.helene, exportOfRegistrations, {
    params: { eventId: all.eventId, format: 'csv' },
    query: { columns: ['approval'], approval: ['objected'], language: 'en' },
  })
  expect(
    raw
      .toString()
      .trim()
      .split('\n')
      .map((line) =>
        line
          .trim()
          .split(/[,;\t]/)
          .at(-1),
      ),
  ).toEqual(['Approval', 'Objected'])
})

test('where no party approves, nothing is said of it, and it costs no query', async () => {
  const all = await ground(app)
  const eventId = await makeEvent(app)
  const plain = { eventId, helene: await organiserOf(app, eventId) }
  await shortlisted(app, all.eventId)
  await shortlisted(app, eventId)
  const cost = (one: Pick<Ground, 'helene' | 'eventId'>) => countQueries(app, () => listed(one))
  expect(await cost(all)).toBe((await cost(plain)) + 1)
  expect(await listed(plain)).toMatchObject({ asksParties: false, rows: [{ approval: null }] })
  expect(await listed(all)).toMatchObject({ asksParties: true, rows: [{ approval: 'not asked' }] })
})
