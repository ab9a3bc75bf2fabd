import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import type { Received } from '@plenary/shared/contracts/route'
import { myVisit, type StopOfDay } from '@plenary/shared/contracts/visit/delegate'
import { registrationId, stopId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { Component as DayScreen } from '../../client/src/features/visit/delegate/day.screen.js'
import { drawn } from '../support/drawn.js'
import { FakeServer } from '../support/fake-server.js'

const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const id = registrationId.parse(idOf(1))
const at = (instant: string) => instant as Instant

const stop = (number: number, from: string, until: string, changes: Partial<StopOfDay> = {}): StopOfDay => ({
  kind: 'stop',
  id: stopId.parse(idOf(100 + number)),
  startsLocal: `2028-12-05T${from}`,
  endsLocal: `2028-12-05T${until}`,
  startsAt: at(new Date(`2028-12-05T${from}+08:00`).toISOString()),
  endsAt: at(new Date(`2028-12-05T${until}+08:00`).toISOString()),
  state: 'confirmed',
  site: {
    name: { en: number === 1 ? 'Green Technology Bank' : 'Low-carbon village' },
    host: { en: 'Host' },
    address: { en: '1 Lake Road' },
    addressLocal: '湖滨路1号',
    localLanguage: 'zh',
    accessRules: {},
    documentRules: { en: 'Bring your passport.' },
    equipment: {},
    photoPolicy: {},
    stepFree: true,
    languages: ['zh'],
  },
  programme: {},
  receivedBy: '',
  was: null,
  changedAt: null,
  ...changes,
})

const visit: Received<typeof myVisit> = {
  event: { title: { en: 'Green technology' }, zone: 'Asia/Shanghai', accent: '#0b5f60' },
  days: ['2028-12-05', '2028-12-06'],
  questions: [],
  group: {
    letter: 'B',
    language: 'en',
    leader: null,
    interpreter: null,
    vehicle: null,
    heads: 20,
  },
  entries: [],
  asOf: at('2028-12-05T00:30:00.000Z'),
}

let shown: Received<typeof myVisit>
beforeEach(() => {
  shown = { ...visit, entries: [stop(1, '09:00', '11:00'), stop(2, '13:00', '15:00')] }
  new FakeServer().on(myVisit, () => shown)
})
afterEach(() => {
  jest.restoreAllMocks()
})

const open = (query = '') =>
  drawn(
    <Routes>
      <Route path="/my/registrations/:registrationId/visit" element={<DayScreen />} />
    </Routes>,
    { at: `/my/registrations/${id}/visit${query}` },
  )
const happening = async () => screen.findByRole('region', { name: /^What happens/ })

test('the stops of the day stand there with their times, the address for a driver, and the way to the own calendar', async () => {
  await open('?day=2028-12-05')
  const day = within(await happening())
  expect(day.getByText('Green Technology Bank')).toBeVisible()
  expect(day.getByText('Low-carbon village')).toBeVisible()
  expect(day.getAllByText('湖滨路1号')[0]).toHaveAttribute('lang', 'zh')
  expect(screen.getByRole('link', { name: 'Add to calendar' })).toHaveAttribute('href', '/my#calendar')
})

test('what changed is said above the day, with what it was', async () => {
  const was = { startsLocal: '2028-12-05T08:30', endsLocal: '2028-12-05T10:30', site: null }
  shown = { ...shown, entries: [stop(1, '09:00', '11:00', { was, changedAt: at('2028-12-04T10:00:00.000Z') })] }
  await open('?day=2028-12-05')
  expect(await screen.findByText(/08:30–10:30/)).toBeVisible()
})

test('a day without anything says so, and the other one is a press away', async () => {
  const { user } = await open('?day=2028-12-06')
  expect(await screen.findByText('Nothing is planned for your group on this day yet.')).toBeVisible()
  await user.click(screen.getByRole('link', { name: /5 Dec/ }))
  expect(within(await happening()).getByText('Green Technology Bank')).toBeVisible()
})

test('before the groups are formed it says that', async () => {
  shown = { ...visit, group: null }
  await open()
  expect(await screen.findByRole('heading', { name: 'You are in no group yet' })).toBeVisible()
})
