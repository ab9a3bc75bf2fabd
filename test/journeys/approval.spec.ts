import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { ground, shortlisted } from '../support/approvals.js'
import { type Browsing, startBrowsing } from '../support/browser.js'

jest.setTimeout(600_000)

let browsing: Browsing
beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url)
})
afterAll(() => browsing.close())

const phone = { viewport: { width: 390, height: 844 } }

test('A ministry is asked for two people: the one that it approves is offered a seat, the one that it objects to is not', async () => {
  const { tested } = browsing
  const { eventId, helene, chen } = await ground(tested)
  await shortlisted(tested, eventId, 'Losa Tuilagi')
  await shortlisted(tested, eventId, 'Mele Sefo')

  const organiser = await browsing.visitAs(helene, `/organise/events/${eventId}/registrations`)
  const desk = organiser.page
  await desk.getByRole('link', { name: 'Losa Tuilagi' }).waitFor()
  await desk.getByRole('checkbox', { name: /all/i }).first().check()
  await desk.getByRole('button', { name: 'Ask the parties', exact: true }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Ask the parties', exact: true }).click()
  await desk.getByText('Parties asked for 2 people').waitFor()

  const approver = await browsing.visitAs(chen, '/approve', phone)
  const hand = approver.page
  await hand.getByRole('link', { name: 'Participant list: 2' }).click()
  await hand.getByRole('button', { name: 'Approve: Losa Tuilagi' }).click()
  await hand
    .getByRole('dialog', { name: 'Approve Losa Tuilagi?' })
    .getByRole('button', { name: 'Approve', exact: true })
    .click()
  await hand.getByText('Approved: Losa Tuilagi').waitFor()
  await hand.getByRole('button', { name: 'Object: Mele Sefo' }).click()
  const dialog = hand.getByRole('dialog', { name: 'Object to Mele Sefo?' })
  await dialog.getByLabel('Reason').fill('Somebody else was named.')
  await dialog.getByRole('button', { name: 'Object', exact: true }).click()
  await hand.getByRole('heading', { name: 'Nothing waits' }).waitFor()
  await hand.getByText('Somebody else was named.').waitFor()

  await desk.reload()
  await desk.getByRole('link', { name: 'Mele Sefo' }).click()
  await desk.getByText('Objected to by Ministry of Science and Technology.').waitFor()
  expect(await desk.getByText('Somebody else was named.').count()).toBe(0)
  await desk.getByRole('link', { name: 'Losa Tuilagi' }).click()
  await desk.getByRole('button', { name: 'Offer a seat', exact: true }).click()
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /Offer a seat/ })
    .click()
  await desk.getByText('One seat offered').waitFor()

  const states = await tested.rows<{ family_name: string; state: string }>(
    'SELECT family_name, state FROM registration WHERE event_id = $1 ORDER BY family_name',
    [eventId],
  )
  expect(states).toEqual([
    { family_name: 'Sefo', state: 'shortlisted' },
    { family_name: 'Tuilagi', state: 'accepted' },
  ])
  expect([...organiser.complaints, ...approver.complaints, ...(await approver.faults())]).toEqual([])
  await Promise.all([organiser.close(), approver.close()])
})
