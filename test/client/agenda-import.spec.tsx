import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import {
  applyImport,
  type ImportEntry,
  type ImportPreview,
  previewImport,
} from '@plenary/shared/contracts/agenda-import'
import { screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { Component as Import } from '../../client/src/features/agenda/agenda-import.screen.js'
import { drawn } from '../support/drawn.js'
import { FakeServer, Refusal } from '../support/fake-server.js'

const agenda = '/organise/events/01900000-0000-7000-8000-000000000004/agenda'
let server: FakeServer
beforeEach(() => {
  server = new FakeServer()
})
afterEach(() => {
  jest.restoreAllMocks()
})

const entry = (n: number, more: Partial<ImportEntry> = {}): ImportEntry => ({
  path: `days[0].rooms["Gray Room"][${n}]`,
  guid: `guid-${n}`,
  title: `Session ${n}`,
  room: 'Gray Room',
  startsLocal: '2028-12-05T09:00' as ImportEntry['startsLocal'],
  endsLocal: '2028-12-05T10:00' as ImportEntry['endsLocal'],
  becomes: 'made',
  changes: [],
  problems: [],
  ...more,
})

const previewOf = (entries: ImportEntry[], more: Partial<ImportPreview> = {}): ImportPreview => ({
  digest: 'digest-1',
  conference: { title: 'DemoCon', acronym: 'democon', zone: 'Europe/Berlin' },
  otherOffsets: [],
  entries,
  rooms: { made: ['Gray Room'], matched: [] },
  people: { made: [], matched: ['Gu Siyuan', 'Wang Zhihao'] },
  ok: entries.every(({ becomes }) => becomes !== 'refused'),
  ...more,
})

async function choose() {
  const page = await drawn(
    <Routes>
      <Route path="/organise/events/:eventId/agenda/import" element={<Import />} />
      <Route path="*" element={<p>the agenda</p>} />
    </Routes>,
    { at: `${agenda}/import` },
  )
  const file = new File(['{}'], 'schedule.json', { type: 'application/json' })
  await page.user.upload(screen.getByLabelText('Schedule file'), file)
  return page
}

const rows = async () =>
  within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
const importButton = (name: RegExp = /^Import/) => screen.queryByRole('button', { name })

test('a file with something refused says that first, why and where, and cannot be imported', async () => {
  server.on(previewImport, () =>
    previewOf([
      entry(1),
      entry(2, { becomes: 'same' }),
      entry(3, { becomes: 'changed', changes: ['time', 'title'] }),
      entry(4, {
        becomes: 'refused',
        title: '',
        startsLocal: null,
        problems: [
          { path: 'days[0].date', problem: 'outsideEvent' },
          { path: 'guid', problem: 'neverHeardOf' },
        ],
      }),
    ]),
  )
  await choose()
  const [refused, changed, made, same, ...others] = await rows()
  expect(others).toEqual([])
  expect(refused).toContain('days[0].rooms["Gray Room"][4]')
  expect(refused).toContain('Outside the days of the event. days[0].date')
  expect(refused).toContain('Not as the format asks. guid')
  expect(changed).toMatch(/^Session 3.*Changed time, title$/)
  expect(made).toMatch(/^Session 1Tue,? 5 Dec, 09:00–10:00Gray RoomNew$/)
  expect(same).toMatch(/As it is$/)
  expect(screen.getByText(/^Something is refused, so nothing can be imported/)).toBeVisible()
  expect(importButton()).toBeNull()
})

test('a preview counts what is made and found, and says by which clocks the file was written', async () => {
  server.on(previewImport, () => previewOf([entry(1), entry(2)], { otherOffsets: ['+01:00'] }))
  await choose()
  const found = within(await screen.findByRole('region', { name: /DemoCon/ }))
  expect(found.getByText('New', { selector: 'dt' }).nextElementSibling).toHaveTextContent('2')
  expect(found.queryByText('Refused', { selector: 'dt' })).toBeNull()
  expect(found.getByText('Rooms to be made').nextElementSibling).toHaveTextContent('1: Gray Room')
  expect(found.queryByText('Rooms found')).toBeNull()
  expect(found.getByText('People found').nextElementSibling).toHaveTextContent('2: Gu Siyuan, Wang Zhihao')
  expect(found.getByText(/written for clocks at \+01:00/)).toBeVisible()
})

test('what the preview said is done by one press, with its digest, and leads back to the agenda', async () => {
  server
    .on(previewImport, () => previewOf([entry(1), entry(2, { becomes: 'changed' }), entry(3, { becomes: 'same' })]))
    .on(applyImport, () => ({ made: 1, changed: 1, same: 1, rooms: 1, people: 0 }))
  const { user, address } = await choose()
  await user.click(await screen.findByRole('button', { name: 'Import 2 sessions' }))
  expect(await screen.findByText('1 made, 1 changed')).toBeVisible()
  expect(address()).toBe(agenda)
  expect(server.queriesOf(applyImport).map((query) => query.get('digest'))).toEqual(['digest-1'])
})

test('a file that changes nothing is not imported', async () => {
  server.on(previewImport, () => previewOf([entry(1, { becomes: 'same' })]))
  await choose()
  expect(await rows()).toHaveLength(1)
  expect(importButton()).toBeNull()
  expect(screen.getByRole('link', { name: 'Back to the agenda' })).toHaveAttribute('href', agenda)
})

test('a draft that changed meanwhile is looked at again before anything is imported', async () => {
  let looked = 0
  server
    .on(previewImport, () => {
      looked += 1
      return previewOf([entry(1)], { digest: `digest-${looked}` })
    })
    .on(applyImport, ({ query }) =>
      query.get('digest') === 'digest-1'
        ? new Refusal(409, 'IMPORT_STALE')
        : { made: 1, changed: 0, same: 0, rooms: 1, people: 0 },
    )
  const { user } = await choose()
  await user.click(await screen.findByRole('button', { name: 'Import 1 session' }))
  const again = await screen.findByRole('button', { name: 'Look again' })
  expect(importButton()).toBeNull()
  await user.click(again)
  await user.click(await screen.findByRole('button', { name: 'Import 1 session' }))
  expect(await screen.findByText('1 made, 0 changed')).toBeVisible()
})

test('a file that cannot be read says why, place by place, and another can be chosen', async () => {
  server.on(previewImport, () => new Refusal(422, 'FILE_UNREADABLE', { problems: [{ path: '', problem: 'notJson' }] }))
  const { user } = await choose()
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(screen.getByText(/This is no JSON file in UTF-8/)).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
  server.on(previewImport, () => previewOf([entry(1)]))
  await user.upload(screen.getByLabelText('Schedule file'), new File(['{"a":1}'], 'mended.json'))
  expect(await rows()).toHaveLength(1)
  expect(screen.queryByText(/This is no JSON file in UTF-8/)).toBeNull()
})
