import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { myWishes, saveWishes } from '@plenary/shared/contracts/visit/delegate'
import { registrationId, type SiteId, siteId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { screen, waitFor, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { Component as WishesScreen } from '../../client/src/features/visit/wishes/wishes.screen.js'
import { drawn } from '../support/drawn.js'
import { FakeServer, Refusal } from '../support/fake-server.js'

const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const id = registrationId.parse(idOf(1))
const at = (instant: string) => instant as Instant
const dueAt = at('2028-11-17T10:00:00.000Z')
const names = ['Green Technology Bank', 'Low-carbon village', 'Water laboratory']
const sites = names.map((name, index) => ({
  id: siteId.parse(idOf(10 + index)),
  name: { en: name },
  host: { en: 'Host' },
  description: {},
  languages: ['zh'],
  stepFree: index === 0,
}))
const [bank, village, laboratory] = sites.map((site) => site.id) as [SiteId, SiteId, SiteId]

let kept: SiteId[]
let open: boolean
let server: FakeServer
beforeEach(() => {
  localStorage.clear()
  kept = []
  open = true
  server = new FakeServer()
    .on(myWishes, () => ({
      event: { title: { en: 'Green technology' }, zone: 'Asia/Shanghai', accent: '#0b5f60' },
      dueAt,
      mayRank: open
        ? { ok: true as const }
        : { ok: false as const, code: 'WISHES_CLOSED' as const, carries: { closedAt: dueAt } },
      sites,
      wishes: kept,
      asOf: at('2028-11-14T02:20:00.000Z'),
    }))
    .on(saveWishes, ({ body }) => {
      kept = (body as { siteIds: SiteId[] }).siteIds
      return undefined
    })
})
afterEach(() => {
  jest.restoreAllMocks()
})

const drawnScreen = () =>
  drawn(
    <Routes>
      <Route path="/my/registrations/:registrationId/sites" element={<WishesScreen />} />
    </Routes>,
    { at: `/my/registrations/${id}/sites` },
  )
const order = () =>
  within(screen.getByRole('region', { name: /Your order/ }))
    .queryAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent)

test('sites are added, moved by keys and taken off, and each press is saved in its turn', async () => {
  const { user } = await drawnScreen()
  await user.click(await screen.findByRole('button', { name: 'Add Water laboratory as number 1' }))
  await user.click(screen.getByRole('button', { name: 'Add Green Technology Bank as number 2' }))
  expect(order()).toEqual(['Water laboratory', 'Green Technology Bank'])
  screen.getByRole('button', { name: 'Move Green Technology Bank up' }).focus()
  await user.keyboard('{Enter}')
  expect(order()).toEqual(['Green Technology Bank', 'Water laboratory'])
  expect(screen.getByText('Green Technology Bank is number 1 of 2')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Take Water laboratory off' }))
  expect(await screen.findByText(/^Saved/)).toBeVisible()
  await waitFor(() => expect(kept).toEqual([bank]))
  const saves = server.askedOf(saveWishes) as { siteIds: SiteId[]; was: SiteId[] }[]
  expect(saves[0]).toEqual({ siteIds: [laboratory], was: [] })
  expect(saves.slice(1).map(({ was }) => was)).toEqual(saves.slice(0, -1).map(({ siteIds }) => siteIds))
})

test('what another tab ranked meanwhile is shown instead, and the person is told', async () => {
  const { user } = await drawnScreen()
  await screen.findByRole('button', { name: 'Add Water laboratory as number 1' })
  kept = [village]
  server.on(saveWishes, () => new Refusal(409, 'CHANGED_MEANWHILE'))
  await user.click(screen.getByRole('button', { name: 'Add Water laboratory as number 1' }))
  expect(await screen.findByText(/Somebody changed this/)).toBeVisible()
  await waitFor(() => expect(order()).toEqual(['Low-carbon village']))
})

describe('an order that did not arrive before the page was left', () => {
  const leftUnsaved = async () => {
    const { user, unmount } = await drawnScreen()
    await screen.findByRole('button', { name: 'Add Water laboratory as number 1' })
    server.goAway()
    await user.click(screen.getByRole('button', { name: 'Add Water laboratory as number 1' }))
    expect(await screen.findByText(/^Not saved/)).toBeVisible()
    unmount()
    server.comeBack()
  }

  test('stands there when it is opened again, and goes out', async () => {
    await leftUnsaved()
    await drawnScreen()
    await waitFor(() => expect(order()).toEqual(['Water laboratory']))
    await waitFor(() => expect(kept).toEqual([laboratory]))
    expect(localStorage).toHaveLength(0)
  })

  test('gives way to what was ranked elsewhere since, and the person is told', async () => {
    await leftUnsaved()
    kept = [village]
    server.on(saveWishes, () => new Refusal(409, 'CHANGED_MEANWHILE'))
    await drawnScreen()
    expect(await screen.findByText(/Somebody changed this/)).toBeVisible()
    await waitFor(() => expect(order()).toEqual(['Low-carbon village']))
    expect(server.askedOf(saveWishes)).toEqual([{ siteIds: [laboratory], was: [] }])
    expect(localStorage).toHaveLength(0)
  })
})

test('after the deadline the order is read, and nothing can be pressed', async () => {
  open = false
  kept = [village, bank]
  await drawnScreen()
  expect(await screen.findByText(/Sites could be ranked until/)).toBeVisible()
  expect(order()).toEqual(['Low-carbon village', 'Green Technology Bank'])
  expect(screen.queryByRole('button')).toBeNull()
})
