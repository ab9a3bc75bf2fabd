import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { addSession, agendaDraft } from '@plenary/shared/contracts/agenda'
import { registrationOfEvent } from '@plenary/shared/contracts/registration/organiser'
import { sendVisitorList, visitorsOfVisit } from '@plenary/shared/contracts/visit/host'
import { panel } from '../api/agenda-ground.js'
import type { Person } from '../support/app.js'
import { type Browsing, startBrowsing } from '../support/browser.js'
import {
  makeGroup,
  makeHost,
  makeSite,
  makeStop,
  makeStudyVisit,
  makeTransfer,
  onBehalf,
  press,
} from '../support/visits.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

jest.setTimeout(240_000)

let browsing: Browsing
beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url)
})
afterAll(() => browsing.close())

/** Amina, who speaks on a panel, travels with group A to two hosts; group B goes to a third. All three have list 1. */
async function onTheEve() {
  const { tested } = browsing
  const eventId = await makeEvent(tested)
  const helene = await organiserOf(tested, eventId)
  await makeStudyVisit(tested, eventId)
  const [bank, laboratory, village] = [
    await makeSite(tested, eventId),
    await makeSite(tested, eventId, { name: 'Laboratory' }),
    await makeSite(tested, eventId, { name: 'Village' }),
  ]
  const [siyuan, mei, lin] = [
    await makeHost(tested, bank.organisationId, 'Gu Siyuan'),
    await makeHost(tested, laboratory.organisationId, 'Wu Mei'),
    await makeHost(tested, village.organisationId, 'Lin Tao'),
  ]
  const [one, other] = [
    await makeGroup(tested, eventId, { letter: 'A', delegates: 2 }),
    await makeGroup(tested, eventId, { letter: 'B', delegates: 1 }),
  ]
  const amina = await tested.person('Amina Kariuki')
  const registrationId = await makeRegistration(tested, eventId, { state: 'confirmed', name: 'Amina Kariuki' }, amina)
  await tested.rows('INSERT INTO visit_member (registration_id, group_id) VALUES ($1, $2)', [registrationId, one.id])
  await tested.rows(`UPDATE registration SET needs = '{"foodNeeds": "no nuts"}' WHERE id = $1`, [registrationId])
  const part = { personId: amina.personId, name: 'Amina Kariuki', role: 'panellist' as const }
  const params = { eventId }
  const session = await tested.ask(helene, addSession, { params, body: panel({ people: [part] as never }) })
  await tested.rows('INSERT INTO session_star (person_id, session_id, event_id, starred_at) VALUES ($1, $2, $3, $4)', [
    amina.personId,
    session.body.id,
    eventId,
    tested.clock.now(),
  ])
  await makeTransfer(tested, eventId, { group: one, from: '11:00', until: '13:00' })
  const stops = [
    await makeStop(tested, eventId, { group: one, site: bank }),
    await makeStop(tested, eventId, { group: one, site: laboratory, from: '13:00', until: '15:00' }),
    await makeStop(tested, eventId, { group: other, site: village }),
  ]
  for (const id of stops)
    for (const move of [{ action: 'request' }, { action: 'confirm', onBehalf }] as const)
      await press(tested, helene, { eventId, id }, move)
  tested.clock.set('2028-12-03T06:00:00Z')
  for (const stopId of stops) await tested.ask(helene, sendVisitorList, { params: { stopId } })
  await tested.jobs()
  return { eventId, helene, registrationId, stops, hosts: [siyuan, mei, lin] }
}

test('A delegate is replaced 36 hours before: each host of the group gets the next list, nobody else does, and nothing personal is inherited', async () => {
  const { tested } = browsing
  const { eventId, helene, registrationId, stops, hosts } = await onTheEve()
  tested.clock.set('2028-12-03T13:00:00Z')
  const grace = await tested.person('Grace Otieno')
  const [own] = await tested.rows<{ address: string }>('SELECT address FROM person WHERE id = $1', [grace.personId])

  const { page, complaints, close } = await browsing.visitAs(
    helene,
    `/organise/events/${eventId}/registrations?open=${registrationId}`,
  )
  await page.getByRole('button', { name: 'Replace' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Given name').fill('Grace')
  await form.getByLabel('Family name').fill('Otieno')
  await form.getByLabel('E-mail address').fill(own?.address ?? '')
  await form.getByLabel('Position').fill('Director')
  await form.getByLabel(/^Why\?/).fill('Named by the ministry')
  await form.getByRole('button', { name: 'Replace' }).click()
  await page.getByText('Grace Otieno takes the seat').waitFor()
  await tested.jobs()
  await tested.sweep()

  await page.goto(`${browsing.address}/organise`, { waitUntil: 'networkidle' })
  await page.getByText('2 visitor lists are due').waitFor()
  await page.getByRole('link', { name: 'Send them' }).click()
  for (const site of ['Green Technology Bank', 'Laboratory']) {
    const row = page.getByRole('row', { name: site })
    await row.getByText('List 2 is not sent yet: 1 out, 1 new').waitFor()
    await row.getByRole('button', { name: 'Open' }).press('Enter')
    await page.getByRole('complementary', { name: site }).getByRole('button', { name: 'Send list 2' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Send list 2' }).click()
    await row.getByText('List 2 is not sent yet').waitFor({ state: 'detached' })
  }
  await tested.jobs()
  const told = await tested.rows<{ person: string }>(
    `SELECT person_id AS person FROM delivery WHERE event_id = $1 AND subject LIKE 'Visitor list 2%' ORDER BY person_id`,
    [eventId],
  )
  const [siyuan, mei, lin] = hosts as [Person, Person, Person]
  expect(told.map(({ person }) => person)).toEqual([siyuan.personId, mei.personId].sort())
  const seen = async (who: Person, at: 0 | 1 | 2) =>
    (await tested.ask(who, visitorsOfVisit, { params: { stopId: stops[at] ?? '' } as never })).body
  for (const [who, at] of [
    [siyuan, 0],
    [mei, 1],
  ] as const) {
    const { number, visitors } = await seen(who, at)
    expect([number, visitors.map(({ familyName }) => familyName)]).toEqual([2, ['0', '1', 'Otieno']])
    expect(visitors.at(-1)).toMatchObject({ givenName: 'Grace', foodNeeds: null, accessNeeds: null })
  }
  expect((await seen(lin, 2)).number).toBe(1)

  await page.goto(`${browsing.address}/organise/events/${eventId}/agenda?day=2028-12-04`, { waitUntil: 'networkidle' })
  await page.getByText('speaker to be confirmed').waitFor()
  const { sessions, toBeConfirmed } = (await tested.ask(helene, agendaDraft, { params: { eventId } })).body
  expect(toBeConfirmed).toEqual([expect.objectContaining({ sessionId: sessions[0]?.id, name: 'Amina Kariuki' })])

  const [heir] = await tested.rows<{ id: string }>('SELECT id FROM registration WHERE replaces_id = $1', [
    registrationId,
  ])
  const { body } = await tested.ask(helene, registrationOfEvent, {
    params: { registrationId: heir?.id ?? '' } as never,
  })
  expect(body).toMatchObject({ state: 'confirmed', form: { familyName: 'Otieno' } })
  const inherited = `SELECT (SELECT count(*)::int FROM session_star WHERE person_id = $1) AS stars, (SELECT count(*)::int FROM registration WHERE id = $2 AND needs <> '{}') AS needs`
  expect(await tested.rows(inherited, [grace.personId, heir?.id])).toEqual([{ stars: 0, needs: 0 }])
  expect(complaints).toEqual([])
  await close()
})
