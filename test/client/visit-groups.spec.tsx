import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Received } from '@plenary/shared/contracts/route'
import { excludeSites } from '@plenary/shared/contracts/visit/delegate'
import { delegatesOfVisit, moveDelegates, peopleForVisit } from '@plenary/shared/contracts/visit/groups'
import { visitPlan } from '@plenary/shared/contracts/visit/organiser'
import { proposeGroups, takeProposal } from '@plenary/shared/contracts/visit/proposal'
import type { SiteId } from '@plenary/shared/language/ids'
import { screen, waitFor, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { Component as GroupsScreen } from '../../client/src/features/visit/groups.screen.js'
import { drawn } from '../support/drawn.js'
import { FakeServer, Refusal } from '../support/fake-server.js'
import { delegateOf, event, groupOf, planOf, siteNamed } from '../support/visit-plan.js'

const [a, b] = [groupOf('A'), groupOf('B')]
const amina = delegateOf(1, 'Amina Wanjiru Kariuki', { groupId: a.id })
const nusrat = delegateOf(2, 'Nusrat Jahan Chowdhury')

let server: FakeServer
beforeEach(() => {
  server = new FakeServer()
    .on(visitPlan, () => planOf([a, b]))
    .on(delegatesOfVisit, () => ({ rows: [amina, nusrat] }))
    .on(peopleForVisit, () => ({ people: [] }))
})
afterEach(() => {
  jest.restoreAllMocks()
})

const open = async () => {
  const at = `/organise/events/${event}/visits/groups`
  return drawn(
    <Routes>
      <Route path="/organise/events/:eventId/visits/groups" element={<GroupsScreen />} />
    </Routes>,
    { at },
  )
}

const proposal = (changes: Partial<Received<typeof proposeGroups>> = {}): Received<typeof proposeGroups> => ({
  groups: [
    { groupId: a.id, registrationIds: [nusrat.id] },
    { groupId: b.id, registrationIds: [amina.id] },
    { groupId: null, registrationIds: [] },
  ],
  people: 2,
  leftOver: 0,
  wished: 2,
  noWish: 1,
  ranks: [
    { wished: 2, granted: 1 },
    { wished: 1, granted: 0 },
  ],
  understanding: 2,
  moved: 2,
  proven: true,
  gap: 0,
  basis: 'as they stood',
  ...changes,
})

describe('a proposal of groups', () => {
  test('says what each wish got and that it cannot be better, and fills the groups as it was shown once it is taken', async () => {
    server.on(proposeGroups, () => proposal()).on(takeProposal, () => undefined)
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Propose groups' }))
    const dialog = await screen.findByRole('dialog', { name: '2 people would travel with other groups' })
    expect(within(dialog).getByText('1st wish comes true').parentElement).toHaveTextContent(/1\s+of 2/)
    expect(within(dialog).getByText('2nd wish comes true').parentElement).toHaveTextContent(/0\s+of 1/)
    expect(within(dialog).getByText('1 of 2 who ranked sites get none of their wishes')).toBeVisible()
    expect(within(dialog).getByText('No distribution is better')).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Fill the groups so' }))
    const { groups, basis } = proposal()
    await waitFor(() => expect(server.askedOf(takeProposal)).toEqual([{ groups, basis, askAgain: false }]))
  })

  test('that the time ended says by how much a better one could be more even', async () => {
    server.on(proposeGroups, () => proposal({ proven: false, gap: 0.12, wished: 0, noWish: 0, ranks: [] }))
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Propose groups' }))
    expect(await screen.findByText('The time ended first: the spread could be at most 12% more even')).toBeVisible()
    expect(screen.getByText(/Nobody has ranked sites/)).toBeVisible()
  })

  test('shows while it is searched for how much of the time is gone, and can be given up: its answer is not shown then', async () => {
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    server.on(proposeGroups, () => proposal())
    const answering = jest.mocked(globalThis.fetch).getMockImplementation()
    jest.mocked(globalThis.fetch).mockImplementation(async (address, request) => {
      if (String(address).endsWith('/proposal')) await answered
      if (!answering) throw new Error('nobody answers')
      return answering(address, request)
    })
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Propose groups' }))
    const dialog = await screen.findByRole('dialog', { name: 'Searching for the best groups' })
    expect(within(dialog).getByRole('progressbar')).toHaveAttribute('max', '8')
    expect(within(dialog).getByText(/0 of at most 8 seconds/)).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Give up' }))
    answer()
    await waitFor(() => expect(server.askedOf(proposeGroups)).toHaveLength(1))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('that does not fit any more says that somebody was faster', async () => {
    server.on(proposeGroups, () => proposal()).on(takeProposal, () => new Refusal(409, 'CHANGED_MEANWHILE'))
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Propose groups' }))
    await user.click(await screen.findByRole('button', { name: 'Fill the groups so' }))
    expect(await screen.findByText(/Somebody changed this/)).toBeVisible()
  })
})

test('sites from which somebody is kept stay ticked where saving fails, beside what somebody else ticked', async () => {
  const sites = [siteNamed(1, 'Green Technology Bank'), siteNamed(2, 'Low-carbon village')]
  let excludedSiteIds: SiteId[] = []
  let faster = true
  server
    .on(visitPlan, () => ({ ...planOf([a]), sites }))
    .on(delegatesOfVisit, () => ({ rows: [{ ...amina, excludedSiteIds }] }))
    .on(excludeSites, () => {
      if (!faster) return undefined
      faster = false
      excludedSiteIds = sites.slice(1, 2).map(({ id }) => id)
      return new Refusal(409, 'CHANGED_MEANWHILE')
    })
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'Keep from a site: Amina Wanjiru Kariuki' }))
  const dialog = await screen.findByRole('dialog')
  const ticks = () =>
    within(dialog)
      .getAllByRole<HTMLInputElement>('checkbox')
      .map(({ checked }) => checked)
  await user.click(within(dialog).getAllByRole('checkbox')[0] ?? dialog)
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/Somebody changed this/)).toBeVisible()
  await waitFor(() => expect(ticks().slice(0, 2)).toEqual([true, true]))
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const both = sites.slice(0, 2).map(({ id }) => id)
  expect(server.askedOf(excludeSites)).toEqual([
    { siteIds: both.slice(0, 1), was: [] },
    { siteIds: both, was: both.slice(1) },
  ])
})

describe('seats by hand', () => {
  test('each group says how full it is and who speaks its language, and a delegate is moved by the choice in their row', async () => {
    const full = { ...groupOf('A', { heads: 2, delegates: [amina.personId, nusrat.personId] }) }
    server
      .on(visitPlan, () => planOf([full, b]))
      .on(delegatesOfVisit, () => ({
        rows: [
          { ...amina, gender: 'woman' },
          { ...nusrat, groupId: a.id, languages: ['bn'] },
        ],
      }))
      .on(moveDelegates, () => undefined)
    const { user } = await open()
    await screen.findByText('Balance of the groups')
    const balance = screen.getByRole('region', { name: 'Balance of the groups' })
    const [inA] = within(balance).getAllByText('Speak English')
    expect(inA?.parentElement).toHaveTextContent(/1\s+of 2/)
    expect(within(balance).getByText('Bus A').parentElement).toHaveTextContent(/2\s+of 2/)
    expect(within(balance).getAllByText('Women')[0]?.parentElement).toHaveTextContent(/1\s+of 2/)
    await user.selectOptions(screen.getByLabelText('Group of Nusrat Jahan Chowdhury'), 'B')
    const moved = { registrationIds: [nusrat.id], groupId: b.id, pinned: false, askAgain: false }
    await waitFor(() => expect(server.askedOf(moveDelegates)).toEqual([moved]))
  })

  test('a delegate is pinned to their group, and let go again', async () => {
    let pinned = false
    server
      .on(delegatesOfVisit, () => ({ rows: [{ ...amina, pinned }] }))
      .on(moveDelegates, ({ body }) => {
        pinned = (body as { pinned: boolean }).pinned
        return undefined
      })
    const { user } = await open()
    const pin = await screen.findByRole('button', { name: 'Pin Amina Wanjiru Kariuki to group A', pressed: false })
    await user.click(pin)
    await user.click(await screen.findByRole('button', { name: 'Pin Amina Wanjiru Kariuki to group A', pressed: true }))
    await waitFor(() => expect(pinned).toBe(false))
    expect(server.askedOf(moveDelegates)).toMatchObject([
      { registrationIds: [amina.id], groupId: a.id, pinned: true },
      { registrationIds: [amina.id], groupId: a.id, pinned: false },
    ])
  })
})
