import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { myWishes, saveWishes } from '@plenary/shared/contracts/visit/delegate'
import type { SiteId } from '@plenary/shared/language/ids'
import { type Browsing, startBrowsing } from '../support/browser.js'
import { makeSite, makeStudyVisit } from '../support/visits.js'
import { makeEvent, makeRegistration } from '../support/world.js'

jest.setTimeout(240_000)

let browsing: Browsing
beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url)
})
afterAll(() => browsing.close())

const names = ['Bank', 'Village', 'Laboratory', 'Market', 'Plant']

test('A delegate drags a site through the whole order and lets it go far from its handle: what stands there is kept', async () => {
  const { tested } = browsing
  const eventId = await makeEvent(tested)
  await makeStudyVisit(tested, eventId)
  await tested.rows(`UPDATE study_visit SET wishes_due_at = '2028-11-20T10:00Z' WHERE event_id = $1`, [eventId])
  const siteIds: SiteId[] = []
  for (const name of names) siteIds.push((await makeSite(tested, eventId, { name })).id)
  const amina = await tested.person('Amina Wanjiru Kariuki')
  const registrationId = await makeRegistration(tested, eventId, { state: 'confirmed' }, amina)
  const params = { registrationId }
  await tested.ask(amina, saveWishes, { params, body: { siteIds, was: [] } })

  const at = `/my/registrations/${registrationId}/sites`
  const { page, faults, complaints, close } = await browsing.visitAs(amina, at, {
    viewport: { width: 1280, height: 1400 },
  })
  const order = () => page.getByRole('region', { name: /Your order/ }).getByRole('heading', { level: 3 })
  expect(await order().allTextContents()).toEqual(names)
  const box = async (nth: number) => {
    const found = await page.locator('.handle').nth(nth).boundingBox()
    if (!found) throw new Error('a row without a handle')
    return { x: found.x + found.width / 2, y: found.y + found.height / 2 }
  }
  const [from, to] = [await box(4), await box(0)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 20 })
  expect(await order().allTextContents()).toEqual(['Plant', ...names.slice(0, 4)])
  await page.mouse.move(to.x - 300, to.y + 120, { steps: 10 })
  await page.mouse.up()
  await page.getByText(/^Saved/).waitFor()
  const kept = (await tested.ask(amina, myWishes, { params })).body.wishes
  expect(kept.map((id) => names[siteIds.indexOf(id)])).toEqual(await order().allTextContents())
  expect(kept).not.toEqual(siteIds)
  expect([await faults(), complaints]).toEqual([[], []])
  await close()
})
