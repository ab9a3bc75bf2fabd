import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { organiserHome } from '@plenary/shared/contracts/home-organise'
import { configure, screen, within } from '@testing-library/react'
import type * as z from 'zod'
import { Component as OrganiserHome } from '../../client/src/features/home/organise/home.screen.js'
import { drawn } from '../support/drawn.js'
import { seminarSheet } from '../support/event-sheet.js'
import { FakeServer } from '../support/fake-server.js'

configure({ asyncUtilTimeout: 10_000 })
afterEach(() => {
  jest.restoreAllMocks()
})

const event = seminarSheet()
const ask = { eventId: event.id, since: null, dueAt: null, release: null }

function draw(home: Partial<z.input<typeof organiserHome.answer>> = {}) {
  new FakeServer().on(organiserHome, () =>
    organiserHome.answer.parse({ asOf: '2028-11-14T02:20:00.000Z', tasks: [], events: [event], coming: [], ...home }),
  )
  return drawn(<OrganiserHome />, { at: '/organise' })
}

describe('what needs an organiser today', () => {
  test('is a line, a reason, a date and a button each; only the first button is the primary one', async () => {
    await draw({
      tasks: [
        { ...ask, task: 'offers expire', count: 11, dueAt: '2028-11-17T15:59:00.000Z' },
        { ...ask, task: 'take up', count: 3, since: '2028-11-09T02:00:00.000Z' },
        { ...ask, task: 'release agenda', count: 2, release: 3 },
      ],
    })
    const tasks = await screen.findByRole('region', { name: 'What needs you' })
    const lines = within(tasks).getAllByRole('listitem')
    expect(lines[0]).toHaveTextContent('11 offers expire soon')
    expect(lines[0]).toHaveTextContent('Seminar, Shanghai · due Fri 17 Nov, 23:59 Shanghai time')
    expect(lines[1]).toHaveTextContent('since Thu 9 Nov')
    expect(lines[2]).toHaveTextContent('Release 3 of the agenda')
    const buttons = within(tasks).getAllByRole('link')
    expect(buttons.map((one) => one.classList.contains('primary'))).toEqual([true, false, false])
    expect(buttons[1]).toHaveAttribute(
      'href',
      `/organise/events/${event.id}/registrations?state=submitted&sort=submitted`,
    )
  })

  test('says so when it is nothing', async () => {
    await draw()
    expect(await screen.findByRole('heading', { name: 'Nothing needs you today' })).toBeInTheDocument()
  })
})

test('each event stands with its seats, and days that come with what comes', async () => {
  await draw({
    coming: [
      {
        on: '2028-11-17',
        what: [{ what: 'offers expire', eventId: event.id, at: '2028-11-17T15:59:00.000Z', count: 11 }],
      },
    ],
  })
  expect(await screen.findByRole('link', { name: /Connecting suppliers/ })).toBeInTheDocument()
  expect(screen.getByText('11 offers expire').closest('li')).toHaveTextContent('23:59 Shanghai time')
})
