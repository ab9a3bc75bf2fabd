import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { myFocalPoints, nomineesOfFocalPoint } from '@plenary/shared/contracts/nomination/focal-point'
import { focalPointsOfEvent, nominationsOfEvent } from '@plenary/shared/contracts/nomination/organiser'
import { type EventId, eventId } from '@plenary/shared/language/ids'
import { nominationStates } from '@plenary/shared/rules/nomination/states'
import { type DemoApp, startDemo } from '../support/demo.js'

jest.setTimeout(180_000)

let demo: DemoApp
let seminar: EventId
beforeAll(async () => {
  demo = await startDemo(import.meta.url)
  const [event] = await demo.rows<{ id: string }>(`SELECT id FROM event WHERE slug = 'shanghai-seminar'`)
  seminar = eventId.parse(event?.id)
})
afterAll(() => demo.close())

test('thirty focal points nominate for the seminar, some of whom have not answered', async () => {
  const { body } = await demo.ask(await demo.as('helene'), focalPointsOfEvent, { params: { eventId: seminar } })
  expect(body.rows).toHaveLength(30)
  expect(body.answered).toBeGreaterThan(20)
  expect(body.answered).toBeLessThan(30)
  expect(new Set(body.rows.map(({ represents }) => represents)).size).toBe(4)
})

test('nominations lie in every state, and some could be the same person as another', async () => {
  const states = await demo.rows<{ state: string }>('SELECT DISTINCT state FROM nomination WHERE event_id = $1', [
    seminar,
  ])
  expect(states.map(({ state }) => state).sort()).toEqual([...nominationStates].sort())
  const { body } = await demo.ask(await demo.as('helene'), nominationsOfEvent, {
    params: { eventId: seminar },
    query: { limit: 200, state: [] },
  })
  expect(
    body.rows
      .filter(({ possiblySame }) => possiblySame > 0)
      .map(({ by }) => by.country ?? by.name)
      .sort(),
  ).toEqual(['KE', 'Network of East African Cleantech Clusters'])
})

test('Losa’s list is full of every state, and one stands in the place of another', async () => {
  const losa = await demo.as('losa')
  const [list] = (await demo.ask(losa, myFocalPoints, {})).body.rows
  if (!list) throw new Error('Losa nominates for nobody')
  const { body } = await demo.ask(losa, nomineesOfFocalPoint, { params: { focalPointId: list.id } })
  expect(new Set(body.nominees.map(({ state }) => state))).toEqual(new Set(nominationStates))
  const heir = body.nominees.find(({ replacesId }) => replacesId !== null)
  expect([heir?.familyName, heir?.standing]).toEqual(['Aumua', 'confirmed'])
})
