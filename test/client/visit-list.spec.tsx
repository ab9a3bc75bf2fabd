import { describe, expect, test } from '@jest/globals'
import { sendVisitorList } from '@plenary/shared/contracts/visit/host'
import type { ListOfStop, StopOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { eventId } from '@plenary/shared/language/ids'
import { screen, within } from '@testing-library/react'
import { useStopActs } from '../../client/src/features/visit/requests/visit-acts.js'
import { VisitorListOfStop } from '../../client/src/features/visit/stop/list-of-stop.js'
import { drawn } from '../support/drawn.js'
import { FakeServer } from '../support/fake-server.js'
import { listLine, listOfStop, planOfVisit, stopOfVisit } from '../support/visit-plans.js'

const event = eventId.parse('01900000-0000-7000-8000-000000000002')

function Beside({ plan, stop }: { readonly plan: VisitPlan; readonly stop: StopOfPlan }) {
  return <VisitorListOfStop plan={plan} stop={stop} acts={useStopActs(event, plan.zone)} />
}
const draw = (list: ListOfStop | null, plan: Partial<VisitPlan> = {}) =>
  drawn(<Beside plan={{ ...planOfVisit(), ...plan }} stop={stopOfVisit({ list })} />)
const section = () => screen.findByRole('region', { name: 'Visitor list' })

describe('the visitor list beside a stop', () => {
  test('is not due yet: says when it is, and why it cannot be sent', async () => {
    const carries = { dueAt: '2028-12-03T01:00:00.000Z' }
    await draw(listOfStop({ send: { ok: false, code: 'LIST_NOT_DUE', carries } }))
    expect(await section()).toHaveTextContent(/Due ?Sun,? 3 Dec, 09:00/)
    expect(await section()).toHaveTextContent(/With the host ?no list yet/)
    expect(screen.getByRole('button', { name: 'Send list 1' })).toBeDisabled()
    expect(screen.getByText(/The site gets its visitor list from Sun,? 3 Dec, 09:00/)).toBeVisible()
  })

  test('has changed: says what, asks once, says who gets a letter, and sends the next number', async () => {
    const server = new FakeServer().on(sendVisitorList, () => undefined)
    const { user } = await draw(
      listOfStop({ next: 2, last: listLine(), since: { joined: 1, gone: 1, corrected: 0 }, send: { ok: true } }),
    )
    expect(await section()).toHaveTextContent(/list 1, 25 people, acknowledged by Gu Siyuan/)
    expect(await section()).toHaveTextContent(/Changed since ?1 out, 1 new/)
    await user.click(within(await section()).getByRole('button', { name: 'Send list 2' }))
    const dialog = await screen.findByRole('dialog', { name: 'Send list 2 to the host?' })
    expect(dialog).toHaveTextContent('The 2 people who act for this host get a letter')
    expect(server.askedOf(sendVisitorList)).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Send list 2' }))
    expect(await screen.findByText('List 2 is sent')).toBeVisible()
    expect(server.askedOf(sendVisitorList)).toHaveLength(1)
  })

  test('says that nobody could open it where nobody acts for the host', async () => {
    const [site] = planOfVisit().sites
    const sites = site ? [{ ...site, contacts: 0 }] : []
    const { user } = await draw(listOfStop({ send: { ok: true } }), { sites })
    await user.click(await screen.findByRole('button', { name: 'Send list 1' }))
    expect(await screen.findByRole('dialog')).toHaveTextContent('Nobody acts for this host yet')
  })

  test('goes out by itself where the rule is on', async () => {
    await draw(listOfStop({ send: { ok: true } }), { listsByThemselves: true })
    expect(await screen.findByText(/goes out by itself/)).toBeVisible()
  })

  test('has no button for those who only read', async () => {
    await draw(listOfStop({ last: listLine({ state: 'expired', visitors: 0 }) }))
    expect(await section()).toHaveTextContent(/With the host ?list 1, no longer readable/)
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('is not there before the host was asked', async () => {
    await draw(null)
    expect(screen.queryByText('Visitor list')).toBeNull()
  })
})
