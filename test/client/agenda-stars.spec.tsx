import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { ownSessions } from '@plenary/shared/contracts/agenda-feed'
import { ownStars, starSession, unstarSession } from '@plenary/shared/contracts/agenda-stars'
import type { Received } from '@plenary/shared/contracts/route'
import { eventId, sessionId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { screen, waitFor, within } from '@testing-library/react'
import { Component as MyAgenda } from '../../client/src/features/agenda/my/my-agenda.screen.js'
import { KeepFailed } from '../../client/src/features/agenda/public/keep-failed.js'
import { StarButton } from '../../client/src/features/agenda/public/star-button.js'
import { WithStars } from '../../client/src/features/agenda/public/stars.js'
import { rememberSignedIn } from '../../client/src/lib/signed-in-here.js'
import { drawn } from '../support/drawn.js'
import { FakeServer, Refusal } from '../support/fake-server.js'

type OwnSession = Received<typeof ownSessions>['sessions'][number]

const [finance, stoves] = ['1', '2'].map((n) => sessionId.parse(`0198a6d2-0000-7000-8000-00000000000${n}`))
if (!finance || !stoves) throw new Error('two sessions')

let server: FakeServer
beforeEach(() => {
  server = new FakeServer()
})
afterEach(() => {
  rememberSignedIn(false)
  jest.restoreAllMocks()
})

const openPublic = (at = '/') =>
  drawn(
    <WithStars slug="seminar">
      <StarButton sessionId={finance} title="Finance" />
      <StarButton sessionId={stoves} title="Stoves" />
      <KeepFailed />
    </WithStars>,
    { at },
  )

describe('stars on the public agenda', () => {
  test('are not there, and not asked for, while nobody is signed in', async () => {
    await openPublic()
    expect(screen.queryByRole('button')).toBeNull()
    expect(server.asked).toEqual([])
  })

  test('say what is kept; a press keeps, another takes out', async () => {
    rememberSignedIn(true)
    server
      .on(ownStars, () => ({ sessionIds: [stoves] }))
      .on(starSession, () => undefined as never)
      .on(unstarSession, () => undefined as never)
    const { user } = await openPublic()
    const button = await screen.findByRole('button', { name: 'Keep in my agenda: Finance' })
    expect(button).toHaveAttribute('aria-pressed', 'false')
    expect(screen.getByRole('button', { name: 'Keep in my agenda: Stoves' })).toHaveAttribute('aria-pressed', 'true')
    button.focus()
    await user.keyboard('{Enter}')
    expect(button).toHaveAttribute('aria-pressed', 'true')
    await user.keyboard(' ')
    expect(button).toHaveAttribute('aria-pressed', 'false')
    expect([server.askedOf(starSession), server.askedOf(unstarSession)]).toEqual([
      [{ slug: 'seminar', sessionId: finance }],
      [{ slug: 'seminar', sessionId: finance }],
    ])
  })

  test('are what they were where no answer came, and that is said', async () => {
    rememberSignedIn(true)
    server.on(ownStars, () => ({ sessionIds: [] }))
    const { user } = await openPublic()
    const button = await screen.findByRole('button', { name: 'Keep in my agenda: Finance' })
    server.goAway()
    await user.click(button)
    expect(await screen.findByRole('alert')).toHaveTextContent('This could not be kept: no answer came. Try it again.')
    expect(screen.queryByRole('link')).toBeNull()
    expect(button).toHaveAttribute('aria-pressed', 'false')
  })

  test('say so where the server refuses, which is not that no answer came', async () => {
    rememberSignedIn(true)
    server.on(ownStars, () => ({ sessionIds: [] })).on(starSession, () => new Refusal(404, 'NOT_FOUND'))
    const { user } = await openPublic()
    const button = await screen.findByRole('button', { name: 'Keep in my agenda: Finance' })
    await user.click(button)
    expect(await screen.findByRole('alert')).toHaveTextContent('This could not be kept. Try it again later.')
    expect(button).toHaveAttribute('aria-pressed', 'false')
  })

  test('lead to the sign-in page where the session ended while one was reading', async () => {
    rememberSignedIn(true)
    server.on(ownStars, () => ({ sessionIds: [] })).on(starSession, () => new Refusal(401, 'SIGN_IN_FIRST'))
    const { user } = await openPublic('/events/seminar/agenda?day=2028-12-05')
    await user.click(await screen.findByRole('button', { name: 'Keep in my agenda: Finance' }))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('you are signed in no longer')
    expect(within(alert).getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?then=%2Fevents%2Fseminar%2Fagenda%3Fday%3D2028-12-05',
    )
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('are left out for whose session ended meanwhile', async () => {
    rememberSignedIn(true)
    server.on(ownStars, () => new Refusal(401, 'SIGN_IN_FIRST'))
    await openPublic()
    await waitFor(() => expect(server.queriesOf(ownStars)).toHaveLength(1))
    expect(screen.queryByRole('button')).toBeNull()
  })
})

const Page = () => (
  <main id="main" tabIndex={-1}>
    <MyAgenda />
  </main>
)

describe('my agenda', () => {
  const session = (id: typeof finance, title: string, day: number, more: Partial<OwnSession> = {}): OwnSession => ({
    id: id as OwnSession['id'],
    eventId: eventId.parse('0198a6d2-0000-7000-8000-000000000009'),
    eventSlug: 'seminar',
    eventTitle: { en: 'Green Investment' },
    zone: 'Asia/Shanghai',
    type: 'panel',
    title: { en: title },
    room: { en: 'Harbour Hall' },
    languages: ['en'],
    interpretation: [],
    startsLocal: `2028-12-0${day}T09:00` as OwnSession['startsLocal'],
    endsLocal: `2028-12-0${day}T10:00` as OwnSession['endsLocal'],
    startsAt: `2028-12-0${day}T01:00:00.000Z` as Instant,
    endsAt: `2028-12-0${day}T02:00:00.000Z` as Instant,
    roles: [],
    starred: false,
    ...more,
  })

  test('goes by days in the time of the event, says my part, and lets go of what I kept', async () => {
    let sessions = [
      session(finance, 'Finance', 4, { starred: true }),
      session(stoves, 'Stoves', 5, { roles: ['keynote'] }),
    ]
    server
      .on(ownSessions, () => ({ sessions }))
      .on(unstarSession, () => {
        sessions = sessions.slice(1)
        return undefined as never
      })
      .on(starSession, () => undefined as never)
    const { user } = await drawn(<Page />)
    const monday = await screen.findByRole('region', { name: /4 Dec/ })
    expect(within(monday).getByText('09:00')).toBeVisible()
    const tuesday = screen.getByRole('region', { name: /5 Dec/ })
    expect(within(tuesday).getByText('You: Keynote')).toBeVisible()
    expect(within(tuesday).queryByRole('button')).toBeNull()
    await user.click(within(monday).getByRole('button', { name: 'Take out: Finance' }))
    expect(await screen.findByText('Taken out of your agenda')).toBeVisible()
    expect(screen.queryByText('Finance')).toBeNull()
    expect(screen.getByRole('main')).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(server.askedOf(starSession)).toEqual([{ slug: 'seminar', sessionId: finance }])
  })

  test('heads the days of each event by its name', async () => {
    const workshop = {
      eventId: eventId.parse('0198a6d2-0000-7000-8000-00000000000a'),
      eventSlug: 'workshop',
      eventTitle: { en: 'Clean Cooking' },
    }
    const sessions = [session(finance, 'Finance', 4), session(stoves, 'Stoves', 4, workshop)]
    server.on(ownSessions, () => ({ sessions }))
    await drawn(<MyAgenda />)
    const cooking = await screen.findByRole('region', { name: 'Clean Cooking' })
    expect(within(cooking).getByRole('heading', { level: 3, name: /4 Dec/ })).toBeVisible()
    expect(within(cooking).getByRole('heading', { level: 4, name: 'Stoves' })).toBeVisible()
    expect(within(cooking).queryByText('Finance')).toBeNull()
    const whole = within(cooking).getByRole('link', { name: 'Whole agenda: Clean Cooking' })
    expect(whole).toHaveAttribute('href', '/events/workshop/agenda')
  })

  test('says what could not be taken out, or put back', async () => {
    let sessions = [session(finance, 'Finance', 4, { starred: true })]
    server
      .on(ownSessions, () => ({ sessions }))
      .on(unstarSession, () => {
        sessions = []
        return undefined as never
      })
    const { user } = await drawn(<MyAgenda />)
    const takeOut = await screen.findByRole('button', { name: 'Take out: Finance' })
    server.goAway()
    await user.click(takeOut)
    expect(await screen.findByText(/No answer came/)).toBeVisible()
    server.comeBack()
    await user.click(takeOut)
    await screen.findByText('Taken out of your agenda')
    server.goAway()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText(/No answer came/)).toBeVisible()
  })

  test('leads on where it is empty', async () => {
    server.on(ownSessions, () => ({ sessions: [] }))
    await drawn(<MyAgenda />)
    expect(await screen.findByRole('heading', { level: 2, name: 'Nothing is in your agenda yet' })).toBeVisible()
    expect(screen.getByRole('link', { name: /events/i })).toHaveAttribute('href', '/events')
  })
})
