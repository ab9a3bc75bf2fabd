import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { eventForPublic } from '@plenary/shared/contracts/event/public'
import { myHome } from '@plenary/shared/contracts/home'
import {
  confirmRegistration,
  myRegistration,
  type RegistrationForDelegate,
  startRegistration,
  withdrawRegistration,
} from '@plenary/shared/contracts/registration/delegate'
import { eventId, groupId, sessionId } from '@plenary/shared/language/ids'
import { screen, waitFor, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { Component as BadgeScreen } from '../../client/src/features/home/my-badge.screen.js'
import { Component as HomeScreen } from '../../client/src/features/home/my-home.screen.js'
import { Component as RegisterScreen } from '../../client/src/features/registration/delegate/register.screen.js'
import { Component as RegistrationScreen } from '../../client/src/features/registration/delegate/registration.screen.js'
import { complete, draft, eventOnPage, id, now } from '../support/delegate.js'
import { drawn } from '../support/drawn.js'
import { FakeServer, Refusal } from '../support/fake-server.js'

let registration: RegistrationForDelegate
let server: FakeServer
beforeEach(() => {
  registration = {
    ...draft(complete),
    state: 'accepted',
    offerExpiresAt: '2028-11-20T15:59:00.000Z' as typeof now,
    can: { confirm: { ok: true }, withdraw: { ok: true } },
  }
  server = new FakeServer().on(myRegistration, () => registration)
})
afterEach(() => {
  jest.restoreAllMocks()
})

const open = (at: string, language = 'en') =>
  drawn(
    <Routes>
      <Route path="/my" element={<HomeScreen />} />
      <Route path="/my/badge" element={<BadgeScreen />} />
      <Route path="/my/register/:slug" element={<RegisterScreen />} />
      <Route path="/my/registrations/:registrationId" element={<RegistrationScreen />} />
      <Route path="/my/registrations/:registrationId/form/:step" element={<p>The form</p>} />
    </Routes>,
    { at, language },
  )

describe('an offer', () => {
  test('says until when it stands by the clock of the event, and is confirmed by one press', async () => {
    server.on(confirmRegistration, () => {
      registration = { ...registration, state: 'confirmed', can: { withdraw: { ok: true } } }
      return registration
    })
    const { user } = await open(`/my/registrations/${id}`)
    expect(await screen.findByText(/stands until Mon,? 20 Nov, 23:59 Shanghai time/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Confirm my seat' }))
    expect(await screen.findByText('Your seat is confirmed')).toBeVisible()
    expect(await screen.findByText('Confirmed')).toBeVisible()
  })

  test('is declined after one question that names the consequence', async () => {
    server.on(withdrawRegistration, () => ({ ...registration, state: 'withdrawn' as const, can: {} }))
    const { user } = await open(`/my/registrations/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Decline' }))
    const dialog = await screen.findByRole('dialog', { name: 'Decline the offer?' })
    expect(dialog).toHaveTextContent('Your seat goes to somebody who waits')
    await user.click(within(dialog).getByRole('button', { name: 'Decline' }))
    await waitFor(() =>
      expect(server.askedOf(withdrawRegistration)).toMatchObject([{ leavingReason: 'declined offer' }]),
    )
  })

  test('that cannot be confirmed any more says why', async () => {
    server.on(confirmRegistration, () => new Refusal(409, 'NO_SEAT_LEFT', { seats: 100 }))
    const { user } = await open(`/my/registrations/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Confirm my seat' }))
    expect(await screen.findByText('All 100 seats are taken.')).toBeVisible()
  })
})

describe('Register', () => {
  beforeEach(() => {
    server.on(eventForPublic, () => eventOnPage)
  })

  test('opens the form, in the language of the page', async () => {
    server.on(startRegistration, () => draft({}))
    const { address } = await open('/my/register/cgt28', 'ar')
    await waitFor(() => expect(address()).toBe(`/my/registrations/${id}/form/about-you`))
    expect(server.askedOf(startRegistration)).toEqual([{ language: 'ar' }])
  })

  test('too late says when it closed, and leads back to the event', async () => {
    server.on(startRegistration, () => new Refusal(409, 'CLOSED', { closedAt: '2028-11-20T15:59:00.000Z' }))
    await open('/my/register/cgt28')
    expect(await screen.findByRole('heading', { name: 'Registration is closed' })).toBeVisible()
    expect(screen.getByText(/closed Mon,? 20 Nov, 23:59 Shanghai time/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'To the event' })).toHaveAttribute('href', '/events/cgt28')
  })
})

describe('the first screen', () => {
  const mine = () => ({ ...registration, category: complete.category ?? null, name: 'Amina Kariuki', organisation: '' })

  test('puts what is due first, with its button', async () => {
    server.on(myHome, () => ({
      asOf: now,
      waiting: [{ task: 'confirm' as const, registrationId: id, dueAt: registration.offerExpiresAt }],
      registrations: [mine()],
      sessions: [],
      delegations: [],
      visits: [],
    }))
    await open('/my')
    expect(await screen.findByText('Due next')).toBeVisible()
    expect(screen.getByText('in 7 days')).toBeVisible()
    const [button] = screen.getAllByRole('link', { name: 'Answer' })
    expect(button).toHaveAttribute('href', `/my/registrations/${id}`)
  })

  test('of somebody who is new leads to the events', async () => {
    server.on(myHome, () => ({ asOf: now, waiting: [], registrations: [], sessions: [], delegations: [], visits: [] }))
    await open('/my')
    expect(await screen.findByRole('link', { name: 'See the events' })).toBeVisible()
  })

  test('of somebody who only speaks says where and when, and what of them readers see', async () => {
    const session = {
      id: sessionId.parse('01900000-0000-7000-8000-000000000011'),
      eventId: eventId.parse('01900000-0000-7000-8000-000000000012'),
      eventSlug: 'green-technology',
      eventTitle: { en: 'Green technology seminar' },
      zone: 'Asia/Shanghai',
      type: 'panel' as const,
      title: { en: 'Finance after the match' },
      room: { en: 'Harbour Hall' },
      languages: ['en'],
      interpretation: [],
      startsLocal: '2028-12-04T14:00' as const,
      endsLocal: '2028-12-04T15:15' as const,
      startsAt: '2028-12-04T06:00:00.000Z' as typeof now,
      endsAt: '2028-12-04T07:15:00.000Z' as typeof now,
      roles: ['panellist'],
      starred: false,
    }
    server.on(myHome, () => ({
      asOf: now,
      waiting: [],
      registrations: [],
      sessions: [session],
      delegations: [],
      visits: [],
    }))
    await open('/my')
    expect(await screen.findByRole('heading', { level: 1, name: 'Finance after the match' })).toBeVisible()
    expect(screen.getByText('You: Panellist')).toBeVisible()
    const toDo = screen.getByRole('region', { name: /To do now/ })
    expect(within(toDo).getByText('Green technology seminar')).toBeVisible()
    expect(within(toDo).getByRole('link', { name: 'See my profile' })).toHaveAttribute('href', '/my/profile')
    expect(screen.getByRole('button', { name: 'Show my address' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'See the events' })).toBeVisible()
  })

  const nowhere = { zone: 'Asia/Shanghai', accent: '#0b5f60', next: null }

  test('leads to the days with a group, also before the days of the visit are said', async () => {
    const visit = {
      groupId: groupId.parse('01900000-0000-7000-8000-000000000021'),
      registrationId: id,
      part: 'delegate' as const,
      letter: 'B',
      ...nowhere,
    }
    const visits = [
      { ...visit, days: [] },
      {
        ...visit,
        groupId: groupId.parse('01900000-0000-7000-8000-000000000022'),
        registrationId: null,
        part: 'leader' as const,
        letter: 'C',
        days: ['2028-12-05', '2028-12-06'],
      },
    ]
    server.on(myHome, () => ({
      asOf: now,
      waiting: [],
      registrations: [mine()],
      sessions: [],
      delegations: [],
      visits,
    }))
    await open('/my')
    expect(await screen.findByRole('heading', { name: 'You travel with group B' })).toBeVisible()
    const days = screen.getByRole('region', { name: 'Study visit' })
    expect(within(days).getAllByText(/Dec/)).toHaveLength(1)
    expect(within(days).getAllByRole('link', { name: 'My days' })[0]).toHaveAttribute(
      'href',
      `/my/registrations/${id}/visit`,
    )
    expect(screen.getByRole('heading', { name: 'You lead group C' })).toBeVisible()
    expect(within(days).getAllByRole('link', { name: 'My days' })[1]).toHaveAttribute(
      'href',
      `/my/groups/${visits[1]?.groupId}`,
    )
  })

  test('of who only leads a group is not empty: their days, and the way into their calendar', async () => {
    const visits = [
      {
        groupId: groupId.parse('01900000-0000-7000-8000-000000000022'),
        registrationId: null,
        part: 'leader' as const,
        letter: 'A',
        days: [],
        ...nowhere,
      },
    ]
    server.on(myHome, () => ({ asOf: now, waiting: [], registrations: [], sessions: [], delegations: [], visits }))
    await open('/my')
    expect(await screen.findByRole('heading', { name: 'You lead group A' })).toBeVisible()
    expect(screen.getByRole('region', { name: 'Your own calendar' })).toBeVisible()
    expect(screen.getByText(/You are not registered for an event yet/)).toBeVisible()
  })

  test.each([
    { site: { en: 'Green Technology Bank' }, title: 'Green Technology Bank' },
    { site: null, title: 'Set out with group A' },
  ])('of who leads a group says where it must be next: $title', async ({ site, title }) => {
    const next = {
      startsAt: '2028-12-05T00:15:00.000Z' as typeof now,
      endsAt: '2028-12-05T01:00:00.000Z' as typeof now,
      site,
    }
    const led = groupId.parse('01900000-0000-7000-8000-000000000022')
    const visit = {
      groupId: led,
      registrationId: null,
      part: 'leader' as const,
      letter: 'A',
      days: [],
      ...nowhere,
      next,
    }
    server.on(myHome, () => ({
      asOf: now,
      waiting: [],
      registrations: [],
      sessions: [],
      delegations: [],
      visits: [visit],
    }))
    await open('/my')
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(screen.getByText(/Tue,? 5 Dec 2028, 08:15 · You lead group A/)).toBeVisible()
    expect(screen.queryByText('Nothing waits for you')).not.toBeInTheDocument()
    for (const link of screen.getAllByRole('link', { name: 'My days' }))
      expect(link).toHaveAttribute('href', `/my/groups/${led}`)
  })

  test('shows the badge of a confirmed seat as a code to be read by a scanner', async () => {
    registration = { ...registration, state: 'confirmed', badgeCode: '7F3KQ2M9XA' }
    server.on(myHome, () => ({
      asOf: now,
      waiting: [],
      registrations: [mine()],
      sessions: [],
      delegations: [],
      visits: [],
    }))
    await open('/my/badge')
    expect(await screen.findByRole('img', { name: 'Badge code 7F3KQ 2M9XA' })).toBeVisible()
  })
})
