import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { agendaForPublic } from '@plenary/shared/contracts/agenda-public'
import { screen } from '@testing-library/react'
import { useSearchParams } from 'react-router'
import { contentOf } from '../../client/src/features/agenda/public/content.js'
import { AgendaTools } from '../../client/src/features/agenda/public/tools.js'
import { loadPublicTexts } from '../../client/src/i18n/public.texts.js'
import { useTexts } from '../../client/src/i18n/speaking.js'
import { drawn } from '../support/drawn.js'

afterEach(() => {
  jest.restoreAllMocks()
})

const [hall, annex] = ['0198a6d2-0000-7000-8000-00000000000a', '0198a6d2-0000-7000-8000-00000000000b']
const held = (n: number, more: Record<string, unknown>) => ({
  id: `0198a6d2-0000-7000-8000-00000000000${n}`,
  type: 'panel',
  subtitle: {},
  abstract: {},
  description: {},
  languages: ['en'],
  interpretation: [],
  track: null,
  roomId: hall,
  startsLocal: '2028-12-05T09:00',
  endsLocal: '2028-12-05T10:00',
  startsAt: '2028-12-05T01:00:00.000Z',
  endsAt: '2028-12-05T02:00:00.000Z',
  people: [],
  materials: [],
  ...more,
})

/** Two sessions on Tuesday, one on Wednesday, none on Monday. */
const agenda = agendaForPublic.answer.parse({
  event: {
    id: '0198a6d2-0000-7000-8000-000000000009',
    slug: 'seminar',
    title: { en: 'Green technology' },
    acronym: 'green_tech',
    state: 'registration open',
    zone: 'Asia/Shanghai',
    city: { en: 'Shanghai' },
    accent: '#0b5f60',
    languages: ['en'],
  },
  release: { number: 2, releasedAt: '2028-11-10T02:00:00.000Z', note: {} },
  days: ['2028-12-04', '2028-12-05', '2028-12-06'],
  rooms: [
    { id: hall, name: { en: 'Harbour Hall' }, capacity: 300, accessible: true },
    { id: annex, name: { en: 'Annex' }, capacity: 40, accessible: true },
  ],
  sessions: [
    held(1, { title: { en: 'Finance' }, people: [{ personId: null, name: 'Hélène Marchetti', role: 'chair' }] }),
    held(2, {
      title: { en: 'Stoves', ar: 'مواقد' },
      type: 'workshop',
      roomId: annex,
      abstract: { en: 'Clean cooking in mountain villages' },
      interpretation: ['zh'],
    }),
    held(3, {
      title: { en: 'Where next' },
      type: 'closing',
      track: 'Policy',
      languages: ['zh'],
      startsLocal: '2028-12-06T16:00',
      endsLocal: '2028-12-06T17:00',
      startsAt: '2028-12-06T08:00:00.000Z',
      endsAt: '2028-12-06T09:00:00.000Z',
    }),
  ],
  changes: [],
})

const askedFor = async (query: string) => contentOf(agenda, new URLSearchParams(query), await loadPublicTexts('en'))
const titlesIn = ({ days }: Awaited<ReturnType<typeof askedFor>>) =>
  days.flatMap(({ sessions }) => sessions.map(({ title }) => title.text))

describe('the public agenda finds', () => {
  test.each([
    { by: 'a name without its marks', query: 'q=helene', finds: ['Finance'] },
    { by: 'a room', query: 'q=harbour', finds: ['Finance', 'Where next'] },
    { by: 'a word of the abstract', query: 'q=MOUNTAIN', finds: ['Stoves'] },
    { by: 'a title in a language that the page is not in', query: 'q=مواقد', finds: ['Stoves'] },
    { by: 'a track', query: 'q=policy', finds: ['Where next'] },
    { by: 'the name of a type', query: 'q=workshop', finds: ['Stoves'] },
    { by: 'a type', query: 'type=panel', finds: ['Finance'] },
    { by: 'one of two types', query: 'type=panel&type=closing', finds: ['Finance', 'Where next'] },
    { by: 'a language, spoken or interpreted into', query: 'language=zh', finds: ['Stoves', 'Where next'] },
    { by: 'all of it together', query: 'q=annex&type=workshop&language=zh', finds: ['Stoves'] },
    { by: 'words that no session has', query: 'q=turbines', finds: [] },
  ])('by $by', async ({ query, finds }) => {
    const content = await askedFor(query)
    expect(titlesIn(content)).toEqual(finds)
    expect(content.found).toBe(`${finds.length} of 3 sessions`)
    expect(content.nothing).toBe(finds.length === 0)
    expect(content.grid).toBeNull()
  })

  test('all sessions of one day while nothing is asked for: the first day that has any', async () => {
    const content = await askedFor('')
    expect(titlesIn(content)).toEqual(['Finance', 'Stoves'])
    expect(content.days.map(({ count, current }) => [count, current])).toEqual([
      ['no sessions', false],
      ['2 sessions', true],
      ['1 session', false],
    ])
    expect(content.grid?.columns).toEqual([
      { name: 'Harbour Hall', note: '300 people' },
      { name: 'Annex', note: '40 people' },
    ])
  })

  test.each([
    { query: 'day=2028-12-06', finds: ['Where next'] },
    { query: 'day=2028-12-04', finds: [] },
    { query: 'day=2030-01-01', finds: ['Finance', 'Stoves'] },
    { query: 'view=list&day=2028-12-06', finds: ['Finance', 'Stoves', 'Where next'] },
  ])('the day of the address: $query', async ({ query, finds }) => {
    expect(titlesIn(await askedFor(query))).toEqual(finds)
  })
})

describe('times are', () => {
  test.each([
    { query: '', times: '09:00–10:00', eventTimes: null, own: null },
    { query: 'zone=Asia/Shanghai', times: '09:00–10:00', eventTimes: null, own: null },
    { query: 'zone=Nowhere/Land', times: '09:00–10:00', eventTimes: null, own: null },
    { query: 'zone=Africa/Nairobi', times: '04:00–05:00', eventTimes: '09:00–10:00', own: '04:00' },
  ])('those of the event, or the reader’s beside them: $query', async ({ query, times, eventTimes, own }) => {
    const { days, grid, zone } = await askedFor(query)
    expect(days[1]?.sessions[0]).toMatchObject({ times, eventTimes })
    expect(grid?.hours[0]).toMatchObject({ clock: '09:00', own })
    expect(zone).toEqual({ id: 'Asia/Shanghai', name: 'Shanghai, UTC+8' })
  })
})

function Here() {
  const [query] = useSearchParams()
  return <AgendaTools content={contentOf(agenda, query, useTexts())} />
}
const open = (query = '') => drawn(<Here />, { at: `/events/seminar/agenda${query}` })
const linkTo = (name: string) => screen.getByRole('link', { name }).getAttribute('href')

describe('the tools of the public agenda', () => {
  test('send a search to the address, and keep the day, the zone and the language', async () => {
    const { user, address } = await open('?day=2028-12-06&zone=Africa%2FNairobi&lang=en&view=list')
    await user.type(screen.getByRole('searchbox', { name: 'Find a session, a person or a room' }), 'harbour{Enter}')
    const { pathname, searchParams } = new URL(address(), 'http://here')
    expect(pathname).toBe('/events/seminar/agenda')
    expect(Object.fromEntries(searchParams)).toEqual({
      day: '2028-12-06',
      zone: 'Africa/Nairobi',
      lang: 'en',
      q: 'harbour',
    })
  })

  test('narrow at once where a box is ticked, say what they are set to, and lead back to everything', async () => {
    const { user, address } = await open('?q=o&zone=Africa%2FNairobi')
    await user.click(screen.getByText('Type', { selector: 'summary' }))
    await user.click(screen.getByLabelText('Panel'))
    expect(new URL(address(), 'http://here').searchParams.getAll('type')).toEqual(['panel'])
    expect(screen.getByText('Panel', { selector: 'summary b' })).toBeInTheDocument()
    await user.click(screen.getByLabelText('Closing'))
    expect(new URL(address(), 'http://here').searchParams.getAll('type')).toEqual(['closing', 'panel'])
    expect(screen.getByText('2', { selector: 'summary b' })).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: 'Show everything' }))
    expect(address()).toBe('/events/seminar/agenda?zone=Africa%2FNairobi')
    expect(screen.queryByRole('link', { name: 'Show everything' })).toBeNull()
  })

  test('lead from the rooms to the list and back, which asks for nothing any more', async () => {
    const { user, address } = await open('?day=2028-12-06')
    expect(screen.getByRole('link', { name: 'By room' })).toHaveAttribute('aria-current', 'true')
    await user.click(screen.getByRole('link', { name: 'List' }))
    expect(address()).toBe('/events/seminar/agenda?day=2028-12-06&view=list')
    expect(screen.getByRole('link', { name: 'List' })).toHaveAttribute('aria-current', 'true')
    await user.click(screen.getByRole('link', { name: 'By room' }))
    expect(address()).toBe('/events/seminar/agenda?day=2028-12-06')
  })

  test('offer the reader’s own time beside that of the event, and the way back', async () => {
    const { timeZone: _, ...rest } = new Intl.DateTimeFormat('en').resolvedOptions()
    jest
      .spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
      .mockReturnValue({ ...rest, timeZone: 'Africa/Nairobi' })
    const { user, address } = await open('?day=2028-12-06')
    expect(screen.getByRole('link', { name: 'Shanghai, UTC+8' })).toHaveAttribute('aria-current', 'true')
    await user.click(screen.getByRole('link', { name: 'Nairobi' }))
    expect(new URL(address(), 'http://here').searchParams.get('zone')).toBe('Africa/Nairobi')
    expect(screen.getByRole('link', { name: 'Nairobi' })).toHaveAttribute('aria-current', 'true')
    expect(linkTo('Shanghai, UTC+8')).toBe('/events/seminar/agenda?day=2028-12-06')
  })

  test('name the time alone for whom it is their own', async () => {
    const { timeZone: _, ...rest } = new Intl.DateTimeFormat('en').resolvedOptions()
    jest.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...rest, timeZone: 'Asia/Shanghai' })
    await open()
    expect(screen.getByText('Shanghai, UTC+8')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Shanghai, UTC+8' })).toBeNull()
  })
})
