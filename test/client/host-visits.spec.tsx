import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Received } from '@plenary/shared/contracts/route'
import {
  acknowledgeList,
  answerVisit,
  hostVisit,
  hostVisits,
  markWhoCame,
  type StopForHost,
  visitorsOfVisit,
} from '@plenary/shared/contracts/visit/host'
import { screen, waitFor, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { Component as HostScreen } from '../../client/src/features/visit/host/host.screen.js'
import { drawn } from '../support/drawn.js'
import { FakeServer, Refusal } from '../support/fake-server.js'
import { request, sheet, visitor, visitors } from '../support/host-visits.js'

const asOf = '2028-11-14T02:20:00.000Z' as StopForHost['startsAt']

let visits: StopForHost[]
let shown: Received<typeof hostVisit>
let people: Received<typeof visitorsOfVisit>['visitors']
let server: FakeServer
beforeEach(() => {
  visits = [request()]
  shown = sheet()
  people = visitors(12)
  server = new FakeServer()
    .on(hostVisits, () => ({ hosts: [{ en: 'Green Technology Bank' }], visits, more: false, asOf }))
    .on(hostVisit, () => shown)
    .on(visitorsOfVisit, () => ({ number: 2, visitors: people }))
})
afterEach(() => {
  jest.restoreAllMocks()
})

const open = (at = '/host', language = 'en') =>
  drawn(
    <Routes>
      <Route path="/host" element={<HostScreen />} />
      <Route path="/host/visits/:stopId" element={<HostScreen />} />
    </Routes>,
    { at, language },
  )

test('a host whose visits are all still to be asked for finds its sites', async () => {
  visits = []
  await open()
  expect(await screen.findByRole('link', { name: 'Facts and rules of my sites' })).toHaveAttribute(
    'href',
    '/host/sites',
  )
})

describe('what waits for an answer', () => {
  test('is counted in the title, fits or not in words, and is confirmed by one press of the version that was seen', async () => {
    server.on(answerVisit, () => {
      visits = [{ ...request(), state: 'confirmed', can: { 'call off': { ok: true } } }]
      return undefined
    })
    const { user } = await open()
    expect(await screen.findByRole('heading', { name: 'One visit waits for your answer' })).toBeVisible()
    expect(screen.getByText(/Answers are due Thu,? 23 Nov, 23:59 Shanghai time/)).toBeVisible()
    expect(screen.getByText(/Fits Exhibition hall \(largest group 30\)\. One person needs access/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Confirm' }))
    expect(await screen.findByText('The visit of group C is confirmed')).toBeVisible()
    expect(server.askedOf(answerVisit)).toEqual([{ action: 'confirm', version: 4 }])
    expect(await screen.findByRole('heading', { name: 'No visit waits for your answer' })).toBeVisible()
  })

  test('is not confirmed where the group is too large: a change is proposed, with as many as the site takes', async () => {
    const can = {
      ...request().can,
      confirm: { ok: false, code: 'GROUP_TOO_LARGE', carries: { heads: 35, places: 30 } },
    } as StopForHost['can']
    visits = [request({ heads: 35, can })]
    server.on(answerVisit, () => undefined)
    const { user } = await open()
    expect(await screen.findByText(/Larger than Exhibition hall takes \(30\)/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Propose a change' }))
    const dialog = await screen.findByRole('dialog', { name: 'Propose another time or size' })
    expect(within(dialog).getByLabelText(/So many people/)).toHaveValue('30')
    await user.clear(within(dialog).getByLabelText(/From/))
    await user.type(within(dialog).getByLabelText(/From/), '14:30')
    await user.click(within(dialog).getByRole('button', { name: 'Send the proposal' }))
    await waitFor(() =>
      expect(server.askedOf(answerVisit)).toEqual([
        {
          action: 'counter-propose',
          startsLocal: '2028-12-05T14:30',
          endsLocal: '2028-12-05T15:30',
          heads: 30,
          version: 4,
        },
      ]),
    )
  })

  test('is declined with a reason only, and a refusal keeps what was typed', async () => {
    server.on(answerVisit, () => new Refusal(409, 'CHANGED_MEANWHILE'))
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Decline' }))
    const dialog = await screen.findByRole('dialog', { name: 'Decline this visit?' })
    await user.click(within(dialog).getByRole('button', { name: 'Decline' }))
    expect(server.askedOf(answerVisit)).toEqual([])
    await user.type(within(dialog).getByLabelText(/Reason/), 'The hall is being rebuilt')
    await user.click(within(dialog).getByRole('button', { name: 'Decline' }))
    expect(await within(dialog).findByRole('alert')).toBeVisible()
    expect(within(dialog).getByLabelText(/Reason/)).toHaveValue('The hall is being rebuilt')
  })
})

describe('one visit', () => {
  test('says how the group arrives and which list the host has, and that it has it', async () => {
    server.on(acknowledgeList, () => undefined)
    const { user } = await open(`/host/visits/${shown.id}`)
    expect(await screen.findByText('13:50, Bus 2')).toBeVisible()
    expect(screen.getByText('Visitor list 2: 1 out, 1 new')).toBeVisible()
    expect(screen.getByText(/until Tue,? 12 Dec/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Acknowledge list 2' }))
    expect(await screen.findByText('The organisers know that you have list 2')).toBeVisible()
    expect(server.askedOf(acknowledgeList)).toEqual([{ number: 2 }])
  })

  test('shows ten visitors and the others when asked, and links to paper and table in the reader’s language', async () => {
    const { user } = await open(`/host/visits/${shown.id}`)
    expect(await screen.findByText('KARIUKI1 Amina Wanjiru')).toBeVisible()
    expect(screen.queryByText('KARIUKI12 Amina Wanjiru')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show the other 2' }))
    expect(screen.getByText('KARIUKI12 Amina Wanjiru')).toBeVisible()
    const paper = screen.getByRole('link', { name: 'Print for the gate' })
    expect(paper).toHaveAttribute('href', `/api/host/visits/${shown.id}/list.pdf?language=en`)
  })

  test('is not opened before the host says which: nobody reads a list that nobody asked for', async () => {
    const { user } = await open()
    const way = await screen.findByRole('link', { name: 'See the 12 visitors' })
    expect(server.asked.filter(({ route }) => route === visitorsOfVisit.id)).toEqual([])
    await user.click(way)
    expect(await screen.findByText('KARIUKI1 Amina Wanjiru')).toBeVisible()
    expect(server.asked.filter(({ route }) => route === visitorsOfVisit.id)).toHaveLength(1)
  })

  test('has nobody to show once its list can no longer be read', async () => {
    shown = sheet({ state: 'completed', list: null, readable: null, mayMark: null })
    await open(`/host/visits/${shown.id}`)
    expect(await screen.findByText('Completed')).toBeVisible()
    expect(screen.queryByText(/visitor list comes/)).toBeNull()
    expect(server.asked.filter(({ route }) => route === visitorsOfVisit.id)).toEqual([])
  })

  test('from its first minute marks who came, and corrects it', async () => {
    shown = sheet({ mayMark: { ok: true }, readable: 1 })
    people = visitors(1)
    server.on(markWhoCame, ({ body }) => {
      const { came } = body as { came: boolean }
      people = [visitor(1, { came })]
      return undefined
    })
    const { user } = await open(`/host/visits/${shown.id}`)
    const group = await screen.findByRole('group', { name: 'Whether Amina Wanjiru Kariuki1 came' })
    await user.click(within(group).getByRole('button', { name: 'Came' }))
    expect(await screen.findByText('1 came')).toBeVisible()
    await user.click(within(group).getByRole('button', { name: 'Did not come' }))
    expect(await screen.findByText('0 came')).toBeVisible()
    expect(server.askedOf(markWhoCame)).toMatchObject([{ came: true }, { came: false }])
  })

  test('before its first minute says when that is', async () => {
    await open(`/host/visits/${shown.id}`)
    expect(await screen.findByText(/The visit begins on Tue,? 5 Dec, 14:00 Shanghai time/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Came' })).toBeNull()
  })
})

test.each([
  { who: 'a host without visits', hosts: [{ en: 'Green Technology Bank' }], title: 'No visits yet' },
  { who: 'who acts for no host', hosts: [], title: 'You act for no host now' },
])('$who learns what is missing', async ({ hosts, title }) => {
  server.on(hostVisits, () => ({ hosts, visits: [], more: false, asOf }))
  await open()
  expect(await screen.findByRole('heading', { name: title })).toBeVisible()
})

test('in Arabic the times are said from … to …', async () => {
  await open('/host', 'ar')
  expect((await screen.findAllByText('من 14:00 إلى 15:30')).length).toBeGreaterThan(0)
})
