import { expect, test } from '@jest/globals'
import { balanceOfEvent } from '@plenary/shared/contracts/registration/balance'
import { undeliveredMail } from '@plenary/shared/contracts/registration/undelivered'
import type { Permission } from '@plenary/shared/rules/access/permissions'
import { screen, within } from '@testing-library/react'
import { Outlet, Route, Routes } from 'react-router'
import { Component as Overview } from '../../client/src/features/event/overview.screen.js'
import { drawn } from '../support/drawn.js'
import { seminarSheet } from '../support/event-sheet.js'
import { FakeServer } from '../support/fake-server.js'

const asked = 'http://here'
const asOf = '2028-11-14T02:20:00.000Z'
const share = { confirmed: 0, offered: 0, target: null }

async function draw(may: Permission[], letters = 0) {
  const inUse = { confirmed: 2, offered: 0, waiting: 0 }
  const beside = { quota: null, description: {}, sections: [], inUse, registrations: 2 }
  const event = seminarSheet({
    seats: 100,
    may,
    categories: [
      { ...beside, category: 'expert', quota: 16, locality: 'international' },
      { ...beside, category: 'resource person', quota: 2, locality: 'local' },
      { ...beside, category: 'host', locality: 'local' },
    ],
  })
  new FakeServer()
    .on(balanceOfEvent, () =>
      balanceOfEvent.answer.parse({
        seats: 100,
        regions: [
          { region: 'africa', confirmed: 27, offered: 2, target: 30 },
          { region: null, ...share, confirmed: 1 },
        ],
        genders: [{ gender: 'woman', confirmed: 48, offered: 3, target: 50 }],
        groups: [{ groups: ['LDC', 'LLDC', 'SIDS'], ...share, confirmed: 35, target: 33 }],
        asOf,
      }),
    )
    .on(undeliveredMail, () =>
      undeliveredMail.answer.parse({
        rows: Array.from({ length: letters }, (_, n) => ({
          id: `01900000-0000-7000-8000-00000000000${n}`,
          toName: 'Amina',
          toAddress: 'amina@example.org',
          subject: 'A seat for you',
          reason: '550 no such mailbox',
          tries: 7,
          parkedAt: asOf,
          registrationId: null,
        })),
      }),
    )
  await drawn(
    <Routes>
      <Route element={<Outlet context={event} />}>
        <Route path="*" element={<Overview />} />
      </Route>
    </Routes>,
    { at: '/organise' },
  )
}

test('says by how many a region misses its target even if every offer is taken, and leads to its people', async () => {
  await draw(['event.read', 'registration.read'])
  const regions = within(await screen.findByRole('region', { name: 'By region' }))
  expect(regions.getByText('1 short')).toBeInTheDocument()
  const link = new URL(regions.getByRole('link', { name: 'Africa' }).getAttribute('href') ?? '', asked)
  expect(link.searchParams.getAll('region')).toEqual(['africa'])
  expect(link.searchParams.getAll('state')).toContain('accepted')
  expect(link.searchParams.getAll('category')).not.toContain('speaker')
  expect(regions.queryByRole('link', { name: /civil servants/ })).toBeNull()
})

test('has the same figures as a table', async () => {
  await draw(['event.read', 'registration.read'])
  const genders = within(await screen.findByRole('region', { name: 'By gender' }))
  expect(genders.getByRole('row', { name: 'Woman 48 3 50', hidden: true })).toBeInTheDocument()
  expect(genders.queryByText(/short/)).toBeNull()
})

test('tells who decides of letters that did not arrive, and where they are', async () => {
  await draw(['event.read', 'registration.decide'], 2)
  expect(await screen.findByText(/2 letters of this event could not be delivered/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Show why' }).getAttribute('href')).toMatch(/undelivered-mail$/)
})

test('shows who works at the desk no figures of registrations', async () => {
  await draw(['event.read'])
  expect(await screen.findByRole('heading', { name: 'Deadlines' })).toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: 'By region' })).toBeNull()
})

test('marks the categories that are local', async () => {
  await draw(['event.read', 'registration.read'])
  const categories = within(await screen.findByRole('region', { name: 'By category' }))
  expect(categories.getAllByText('Local').map((mark) => mark.parentElement?.textContent)).toEqual([
    'Resource personLocal',
    'HostLocal',
  ])
})

test('leads from a category to the people that its meter counts', async () => {
  await draw(['event.read', 'registration.read'])
  const categories = within(await screen.findByRole('region', { name: 'By category' }))
  for (const name of ['Resource person', 'Host']) {
    const { pathname, searchParams } = new URL(categories.getByRole('link', { name }).getAttribute('href') ?? '', asked)
    expect(pathname).toMatch(/\/registrations$/)
    expect(searchParams.getAll('category')).toEqual([name.toLowerCase()])
    expect(searchParams.getAll('state')).toEqual(['confirmed', 'accepted', 'attended', 'partly attended', 'no show'])
  }
})

test('leads nowhere from a category for who may not read registrations', async () => {
  await draw(['event.read'])
  const categories = within(await screen.findByRole('region', { name: 'By category' }))
  expect(categories.getByText('Expert')).toBeInTheDocument()
  expect(categories.queryByRole('link', { name: 'Expert' })).toBeNull()
})

test('has the figures of the seats as a table that adds up', async () => {
  await draw(['event.read'])
  const seats = within(await screen.findByRole('region', { name: 'Seats' }))
  const rows = seats.getAllByRole('row', { hidden: true }).map((row) => row.textContent)
  expect(rows).toEqual(['StateSeats', 'Confirmed83', 'Offered11', 'Free6', 'In all100'])
})
