import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { eventForPublic } from '@plenary/shared/contracts/event/public'
import { changeEventSeats } from '@plenary/shared/contracts/event/settings'
import { startApp, type TestApp } from '../support/app.js'
import {
  describe as describeEvent,
  draftSeminar,
  type Ground,
  makeGround,
  press,
  seatsForm,
} from '../support/events.js'

let app: TestApp
let ground: Ground
beforeAll(async () => {
  app = await startApp(import.meta.url)
  ground = await makeGround(app)
})
afterAll(() => app.close())

const expert = { category: 'expert' as const, quota: null, description: {}, sections: [] }
type Categories = (typeof seatsForm)['categories']

/** A described draft, and how its categories are sent. */
async function described() {
  const { helene } = ground
  const { id } = await draftSeminar(app, ground)
  await describeEvent(app, helene, id)
  const params = { eventId: id }
  const sheet = async () => (await app.ask(helene, eventForOrganiser, { params })).body
  const offer = async (...categories: Categories) =>
    app.ask(helene, changeEventSeats, { params, body: { ...seatsForm, categories, version: (await sheet()).version } })
  const localities = async () => (await sheet()).categories.map(({ category, locality }) => [category, locality])
  return { id, sheet, offer, localities }
}

test('a category is international unless it is made local, and can be made international again', async () => {
  const event = await described()
  await event.offer(expert)
  expect(await event.localities()).toEqual([['expert', 'international']])
  await event.offer({ ...expert, locality: 'local' }, { ...expert, category: 'host' })
  expect(await event.localities()).toEqual([
    ['expert', 'local'],
    ['host', 'international'],
  ])
  await event.offer({ ...expert, locality: 'international' })
  expect(await event.localities()).toEqual([['expert', 'international']])
})

test('it is nothing else: another word is refused, and named', async () => {
  const event = await described()
  const before = await event.localities()
  const { status, problem } = await event.offer({ ...expert, locality: 'regional' as 'local' })
  expect([status, problem.code]).toEqual([400, 'INVALID'])
  expect(problem.carries['problems']).toEqual([expect.objectContaining({ path: 'body.categories.0.locality' })])
  expect(await event.localities()).toEqual(before)
})

test('anybody reads it on the page of the event', async () => {
  const event = await described()
  await event.offer({ ...expert, locality: 'local' }, { ...expert, category: 'host' })
  await press(app, ground.helene, event.id, 'announce')
  const { body } = await app.ask(null, eventForPublic, { params: { slug: (await event.sheet()).slug } })
  expect(body.categories.map(({ locality }) => locality)).toEqual(['local', 'international'])
})
