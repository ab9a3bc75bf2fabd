import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { focalPointForOrganiser } from '@plenary/shared/contracts/nomination/organiser'
import { screen } from '@testing-library/react'
import { FocalPointsTable } from '../../client/src/features/nomination/organise/focal-points-table.js'
import { drawn } from '../support/drawn.js'
import { seminarSheet } from '../support/event-sheet.js'

const focalPoint = (country: string | null, name = '') =>
  focalPointForOrganiser.parse({
    id: randomUUID(),
    version: 1,
    represents: country === null ? 'network' : 'country',
    country,
    name,
    places: 3,
    used: 0,
    dueAt: null,
    dueLocal: null,
    person: { id: randomUUID(), name: 'Mele Sefo', address: 'mele@example.org' },
    madeAt: '2028-10-01T02:00:00.000Z',
    revokedAt: null,
    answered: false,
    states: [],
  })

test('focal points stand in the alphabet of the names that the reader sees, not of their codes', async () => {
  const rows = [focalPoint('CH'), focalPoint('KH'), focalPoint('DZ'), focalPoint(null, 'Clean textiles')]
  await drawn(<FocalPointsTable rows={rows} event={seminarSheet()} />)
  await screen.findByText('Algeria')
  const names = screen.getAllByRole('row').flatMap((row) => row.querySelector('b')?.textContent ?? [])
  expect(names).toEqual(['Algeria', 'Cambodia', 'Clean textiles', 'Switzerland'])
})
