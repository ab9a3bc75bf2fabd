import { afterEach, expect, jest, test } from '@jest/globals'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import { configure, screen, waitFor, within } from '@testing-library/react'
import { Outlet, Route, Routes } from 'react-router'
import { Component as Audit } from '../../client/src/features/audit/audit.screen.js'
import { drawn } from '../support/drawn.js'
import { seminarSheet } from '../support/event-sheet.js'
import { FakeServer } from '../support/fake-server.js'

configure({ asyncUtilTimeout: 10_000 })
afterEach(() => {
  jest.restoreAllMocks()
})

const id = (n: number) => `0190cccc-0000-7000-8000-${String(n).padStart(12, '0')}`
const line = (n: number, more: Record<string, unknown> = {}) => ({
  id: id(n),
  at: '2028-11-14T02:02:00.000Z',
  accountId: null,
  actorName: 'Hélène Marchetti',
  act: 'offer',
  word: 'registration',
  objectId: id(100),
  objectName: 'R-0187 Losa Tuilagi',
  fromState: 'shortlisted',
  toState: 'accepted',
  why: null,
  onBehalf: null,
  ...more,
})

async function draw() {
  const server = new FakeServer().on(auditOfEvent, ({ query }) =>
    auditOfEvent.answer.parse(
      query.get('before')
        ? {
            rows: [line(1, { act: 'expire', actorName: '', fromState: 'accepted', toState: 'offer expired' })],
            next: null,
          }
        : {
            rows: [
              line(3, {
                act: 'confirm',
                fromState: 'accepted',
                toState: 'confirmed',
                onBehalf: { saidBy: 'Losa Tuilagi', channel: 'telephone', on: '2028-11-14' },
              }),
              line(2, { why: 'the second list' }),
            ],
            next: id(2),
          },
    ),
  )
  const page = await drawn(
    <Routes>
      <Route element={<Outlet context={seminarSheet()} />}>
        <Route path="*" element={<Audit />} />
      </Route>
    </Routes>,
    { at: '/organise/audit' },
  )
  return { ...page, server }
}

test('each line says when, who, what, about whom, from where to where, why, and for whom it was recorded', async () => {
  await draw()
  const table = await screen.findByRole('table')
  const [, first, second] = within(table).getAllByRole('row')
  expect(first).toHaveTextContent('Tue 14 Nov, 10:02')
  expect(first).toHaveTextContent('Hélène Marchetticonfirmed the seatR-0187 Losa TuilagiAccepted → Confirmed')
  expect(first).toHaveTextContent('(said by Losa Tuilagi, by telephone, Tue 14 Nov)')
  expect(second).toHaveTextContent('the second list')
})

test('older lines come when they are asked for, after those that are there', async () => {
  const { user } = await draw()
  await user.click(await screen.findByRole('button', { name: 'Older' }))
  expect(await screen.findByText('By the clock')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Older' })).toBeNull()
  expect(screen.getByText('the second list')).toBeInTheDocument()
})

test('is narrowed to one word, in the address', async () => {
  const { user, address, server } = await draw()
  await user.selectOptions(await screen.findByRole('combobox'), 'Agenda')
  await waitFor(() => expect(address()).toBe('/organise/audit?word=agenda'))
  await waitFor(() => expect(server.queriesOf(auditOfEvent).at(-1)?.get('word')).toBe('agenda'))
})
