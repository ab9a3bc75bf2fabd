import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { nominationsOfRegistration } from '@plenary/shared/contracts/nomination/taking-up'
import { moveRegistrations, verdictsOfRegistrations } from '@plenary/shared/contracts/registration/many'
import {
  needsOfRegistration,
  registrationForOrganiser,
  registrationOfEvent,
  registrationsOfEvent,
  seatsOfEvent,
} from '@plenary/shared/contracts/registration/organiser'
import { configure, screen, waitFor, within } from '@testing-library/react'
import { Outlet, Route, Routes } from 'react-router'
import { Component as Registrations } from '../../client/src/features/registration/organise/registrations.screen.js'
import { drawn } from '../support/drawn.js'
import { seminarSheet } from '../support/event-sheet.js'
import { FakeServer } from '../support/fake-server.js'
import { id, row } from '../support/listed.js'

// a loaded machine draws slowly
configure({ asyncUtilTimeout: 10_000 })

const detail = (n: number) =>
  registrationForOrganiser.parse({
    ...row(n),
    version: 1,
    personId: id(900 + n),
    event: {
      id: event.id,
      zone: 'Asia/Shanghai',
      startsAt: event.startsAt,
      offerHours: 72,
      usualExpiry: '2028-11-17T02:20:00.000Z',
    },
    address: 'a@example.org',
    form: {
      category: 'expert',
      familyName: `Family${n}`,
      givenName: 'Given',
      badgeName: '',
      ownScriptName: '',
      ownScriptLanguage: '',
      honorific: '',
      gender: 'woman',
      organisation: 'Ministry',
      position: 'Director',
      country: 'WS',
      noCountry: false,
      notListed: false,
      unlistedCountry: '',
      languages: ['en'],
      statement: 'Why',
      expectation: '',
    },
    incomplete: null,
    hasNeeds: true,
    photoFileId: null,
    offeredAt: null,
    confirmedAt: null,
    leavingReason: null,
    leavingNote: null,
    replaces: null,
    history: [],
    approvals: [],
    ask: null,
    can: {
      offer: { ok: false, code: 'QUOTA_FULL', carries: { quota: 6 } },
      'put back': { ok: true },
      cancel: { ok: true },
    },
  })

let nominations: object[]

const asOf = '2028-11-14T02:31:00.000Z'
const event = seminarSheet({ may: ['registration.read', 'registration.export', 'registration.decide'] })
const idsIn = (body: unknown) => verdictsOfRegistrations.body.pick({ ids: true }).loose().parse(body).ids

let server: FakeServer
beforeEach(() => {
  nominations = []
  // jsdom lays nothing out: the list is as high as a screen, a row as high as a row
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(53)
  server = new FakeServer()
    .on(registrationsOfEvent, ({ query }) => {
      const from = Number(query.get('after') ?? 0)
      const rows = Array.from({ length: 100 }, (_, n) => row(from + n + 1))
      const next = from < 200 ? String(from + 100) : null
      return registrationsOfEvent.answer.parse({ rows, next, matching: 300, all: 318, asksParties: false, asOf })
    })
    .on(registrationOfEvent, ({ params }) => detail(Number(params['registrationId']?.slice(-6))))
    .on(seatsOfEvent, () =>
      seatsOfEvent.answer.parse({
        event: { places: 100, confirmed: 83, offered: 11, waiting: 22, free: 6 },
        offerLimit: 100,
        categories: [],
        states: [{ state: 'shortlisted', count: 300 }],
        asOf,
      }),
    )
    .on(verdictsOfRegistrations, ({ body }) =>
      verdictsOfRegistrations.answer.parse({
        actions: [
          { action: 'put back', allowed: idsIn(body).length, refused: [] },
          {
            action: 'offer',
            allowed: 1,
            refused: [{ code: 'QUOTA_FULL', count: idsIn(body).length - 1, carries: { quota: 6 } }],
          },
        ],
        ask: null,
        possiblySame: 2,
        usualExpiry: '2028-11-17T02:20:00.000Z',
      }),
    )
    .on(moveRegistrations, ({ body }) =>
      moveRegistrations.answer.parse({ done: idsIn(body), refused: [], undo: { action: 'shortlist' } }),
    )
    .on(nominationsOfRegistration, () => nominationsOfRegistration.answer.parse({ rows: nominations }))
    .on(needsOfRegistration, () => ({ accessNeeds: 'Step-free access', foodNeeds: '' }))
})
afterEach(() => {
  jest.restoreAllMocks()
})

const draw = (search = '') =>
  drawn(
    <Routes>
      <Route element={<Outlet context={event} />}>
        <Route path="*" element={<Registrations />} />
      </Route>
    </Routes>,
    { at: `/organise${search}` },
  )

/** By their label, because looking for roles among so many rows takes jsdom seconds. */
const boxes = () => screen.findAllByLabelText(/^Select Given/)

describe('the list', () => {
  test('says how many rows there are, which are on the screen, and how many without the filter', async () => {
    await draw()
    const table = await screen.findByRole('table')
    expect(table).toHaveAttribute('aria-rowcount', '301')
    expect(await screen.findByText(/of 300, filtered from 318/)).toBeInTheDocument()
    expect(within(table).getAllByRole('row')[1]).toHaveAttribute('aria-rowindex', '2')
  })

  test('draws what can be seen of a hundred rows', async () => {
    await draw()
    expect((await boxes()).length).toBeLessThan(60)
  })

  test('asks what the address says', async () => {
    await draw('?state=shortlisted&region=oceania&locality=local&sort=submitted&order=down&search=losa')
    await boxes()
    const [asked] = server.queriesOf(registrationsOfEvent)
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      state: 'shortlisted',
      region: 'oceania',
      locality: 'local',
      sort: 'submitted',
      order: 'down',
      search: 'losa',
    })
    expect(screen.getByText('Shortlisted', { selector: '.filter b' })).toBeInTheDocument()
    expect(screen.getByText('Local', { selector: '.filter b' })).toBeInTheDocument()
  })

  test('searches while one types, and keeps it in the address', async () => {
    const { user, address } = await draw()
    await boxes()
    await user.type(screen.getByRole('searchbox', { name: 'Search registrations' }), 'quispe')
    await waitFor(() => expect(address()).toContain('search=quispe'))
    await waitFor(() => expect(server.queriesOf(registrationsOfEvent).at(-1)?.get('search')).toBe('quispe'))
  })

  test('leaves out words that it does not know', async () => {
    await draw('?state=gone&sort=height&columns=name,passport,state')
    await boxes()
    expect(server.queriesOf(registrationsOfEvent)[0]?.getAll('state')).toEqual([])
    expect(screen.getAllByRole('columnheader')).toHaveLength(3)
  })

  test('gives exactly what it shows as a file', async () => {
    await draw('?state=shortlisted&columns=state&sort=number')
    await boxes()
    const link = screen.getByRole('link', { name: /CSV/, hidden: true })
    expect(link.getAttribute('href')).toMatch(/registrations\.csv\?.*state=shortlisted.*sort=number.*columns=state/)
  })
})

describe('the selection', () => {
  test('takes a range with Shift, and says what can be done with it', async () => {
    const { user } = await draw()
    const [first, , third] = await boxes()
    if (!first || !third) throw new Error('no rows')
    await user.click(first)
    await user.keyboard('{Shift>}')
    await user.click(third)
    await user.keyboard('{/Shift}')
    expect(await screen.findByText('3 selected')).toBeInTheDocument()
    expect(await screen.findByRole('button', { name: 'Put back' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Offer a seat: 1' })).toBeInTheDocument()
  })

  test('goes down with the arrows, selecting with Shift', async () => {
    const { user } = await draw()
    const [first] = await boxes()
    first?.focus()
    await user.keyboard(' ')
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(await screen.findByText('2 selected')).toBeInTheDocument()
  })

  test('is moved at once where that can be taken back, and the toast takes it back', async () => {
    const { user } = await draw()
    const [first] = await boxes()
    if (!first) throw new Error('no rows')
    await user.click(first)
    await user.click(await screen.findByRole('button', { name: 'Put back' }))
    expect(await screen.findByText('Put back under review')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(server.askedOf(moveRegistrations)).toHaveLength(2))
    expect(server.askedOf(moveRegistrations)[1]).toMatchObject({ move: { action: 'shortlist' } })
  })

  test('says before an offer for how many it is, and why not for the others', async () => {
    const { user } = await draw()
    const [first, second] = await boxes()
    if (!first || !second) throw new Error('no rows')
    await user.click(first)
    await user.click(second)
    await user.click(await screen.findByRole('button', { name: 'Offer a seat: 1' }))
    const dialog = await screen.findByRole('dialog', { name: 'Offer a seat?' })
    expect(dialog).toHaveTextContent('1 not: The quota of this category is used up: 6 of 6.')
    expect(dialog).toHaveTextContent('2 of the selected are possibly the same person as a nominee.')
    expect(within(dialog).getByDisplayValue('2028-11-17')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Offer a seat: 1' }))
    await waitFor(() =>
      expect(server.askedOf(moveRegistrations)[0]).toMatchObject({
        move: { action: 'offer', expiresAt: '2028-11-17T02:20:00.000Z' },
      }),
    )
  })
})

describe('the drawer', () => {
  test('opens at an address of its own, goes on to the next, and closes with Esc', async () => {
    const { user, address } = await draw(`?open=${id(2)}`)
    const drawer = await screen.findByRole('complementary', { name: /Family2/ })
    expect(drawer).toHaveFocus()
    await user.click(within(drawer).getByRole('button', { name: 'Next' }))
    await waitFor(() => expect(address()).toContain(id(3)))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(address()).not.toContain('open='))
  })

  test('draws its acts from the verdicts: one that is refused says why', async () => {
    await draw(`?open=${id(2)}`)
    const drawer = await screen.findByRole('complementary', { name: /Family2/ })
    expect(within(drawer).getByRole('button', { name: 'Put back' })).toBeEnabled()
    expect(within(drawer).getByRole('button', { name: 'Offer a seat' })).toBeDisabled()
    expect(drawer).toHaveTextContent('The quota of this category is used up: 6 of 6.')
  })

  test('names who nominated them and with what, and who else could be the same person', async () => {
    const by = { id: id(802), represents: 'country', country: 'WS', name: '' }
    const evidence = { letter: true, note: true, scan: false }
    const nomination = { id: id(801), state: 'taken up', by, rank: 2, evidence, why: null }
    const network = { id: id(803), represents: 'network', country: null, name: 'Pacific Cleantech Network' }
    nominations = [nomination, { ...nomination, id: id(804), state: 'nominated', by: network, why: 'same name' }]
    await draw(`?open=${id(3)}`)
    const drawer = within(await screen.findByRole('complementary'))
    expect(await drawer.findByRole('link', { name: /Samoa, choice 2/ })).toHaveAttribute(
      'href',
      expect.stringMatching(`/nominations\\?open=${id(801)}$`),
    )
    expect(drawer.getByText('There is: endorsement letter and note verbale')).toBeVisible()
    expect(drawer.getByText('Possibly the same person as a nominee')).toBeVisible()
    expect(drawer.getByRole('link', { name: /Pacific Cleantech Network, choice 2/ })).toBeVisible()
    expect(drawer.getByText(/^Same name and country/)).toBeVisible()
  })

  test('shows needs only when they are asked for', async () => {
    const { user } = await draw(`?open=${id(2)}`)
    await user.click(await screen.findByRole('button', { name: 'Read the needs' }))
    expect(await screen.findByText('Step-free access')).toBeInTheDocument()
    expect(server.askedOf(needsOfRegistration)).toHaveLength(1)
  })

  test('asks for a reason before it cancels', async () => {
    const { user } = await draw(`?open=${id(2)}`)
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    const dialog = await screen.findByRole('dialog', { name: 'Cancel the registration?' })
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(await within(dialog).findByRole('heading', { name: 'One answer needs a correction' })).toBeInTheDocument()
    expect(server.askedOf(moveRegistrations)).toHaveLength(0)
  })
})
