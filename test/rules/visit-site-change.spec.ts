import { describe, expect, test } from '@jest/globals'
import type { Instant, LocalDateTime } from '@plenary/shared/language/time'
import type { Plan } from '@plenary/shared/rules/visit/plan'
import { concernedBy, type SiteFacts, tooSmallFor } from '@plenary/shared/rules/visit/site-change'

const now = '2028-11-14T02:20:00.000Z' as Instant
/** The tests' zone is UTC: a wall-clock time is its own instant. */
const at = (local: LocalDateTime) => `${local}:00.000Z` as Instant
const time = (from: string, until: string, day = '2028-12-05') => ({
  startsLocal: `${day}T${from}`,
  endsLocal: `${day}T${until}`,
  startsAt: at(`${day}T${from}`),
  endsAt: at(`${day}T${until}`),
})

const hall: SiteFacts = {
  languages: ['zh', 'en'],
  stepFree: true,
  largestGroup: 30,
  mostAtOnce: 60,
  leadHours: 48,
  name: { en: 'Exhibition hall', zh: '展厅' },
  address: { en: '1 Lake Road' },
  addressLocal: '湖滨路1号',
  latitude: 31.2,
  longitude: 121.4,
  accessRules: { en: 'One gate' },
  documentRules: {},
  equipment: {},
  photoPolicy: {},
}
const group = (letter: string, heads: number, accessNeeds: number, language = 'en'): Plan['groups'][number] => ({
  id: letter,
  letter,
  language,
  travellers: {
    delegates: Array.from({ length: heads }, (_, n) => `${letter} ${n}`),
    leader: null,
    interpreter: null,
    escorts: [],
  },
  vehicle: null,
  vehiclePlaces: null,
  accessNeeds,
})
const stop = (groupId: string, changes: Partial<Plan['stops'][number]> = {}): Plan['stops'][number] => ({
  id: `of ${groupId}`,
  groupId,
  siteId: 'hall',
  state: 'confirmed',
  counter: null,
  askedHeads: 20,
  ...time('09:00', '11:00'),
  ...changes,
})
/** Group A of 20 with somebody who needs access and group B of 25 that speaks Chinese, one after the other. */
const plan = (changes: Partial<Plan> = {}): Plan => ({
  days: ['2028-12-05'],
  groups: [group('A', 20, 1), group('B', 25, 0, 'zh')],
  sites: [{ ...hall, id: 'hall' }],
  stops: [stop('A'), stop('B', { askedHeads: 25, ...time('13:00', '14:00') })],
  transfers: [],
  elsewhere: [],
  ...changes,
})
const nobody = { access: 0, language: 0, lists: 0, rules: 0, visits: 0 }
const change = (after: Partial<SiteFacts>, of = plan()) =>
  concernedBy(of, { siteId: 'hall', before: hall, after: { ...hall, ...after } }, now)

describe('concernedBy', () => {
  test.each([
    { name: 'nobody where nothing changes', after: {}, expected: nobody },
    {
      name: 'nobody where texts come in another order',
      after: { name: { zh: '展厅', en: 'Exhibition hall' } },
      expected: nobody,
    },
    {
      name: 'nobody where a language comes that nobody needs',
      after: { languages: ['zh', 'en', 'fr'] },
      expected: nobody,
    },
    { name: 'nobody where more are taken', after: { largestGroup: null }, expected: nobody },
    { name: 'who needs access', after: { stepFree: false }, expected: { ...nobody, access: 1, visits: 1 } },
    {
      name: 'who is no longer understood',
      after: { languages: ['en'] },
      expected: { ...nobody, language: 1, visits: 1 },
    },
    { name: 'everybody whose list is due', after: { leadHours: 72 }, expected: { ...nobody, lists: 2, visits: 2 } },
    {
      name: 'everybody who reads the rules',
      after: { equipment: { en: 'Helmets' } },
      expected: { ...nobody, rules: 2, visits: 2 },
    },
    { name: 'everybody who is driven there', after: { latitude: null }, expected: { ...nobody, rules: 2, visits: 2 } },
    {
      name: 'each once, whatever changes',
      after: { stepFree: false, leadHours: 24 },
      expected: { ...nobody, access: 1, lists: 2, visits: 2 },
    },
  ])('counts $name', ({ after, expected }) => expect(change(after)).toEqual(expected))

  test.each(['proposed', 'declined', 'cancelled', 'completed'] as const)('leaves out a stop that is %s', (state) =>
    expect(change({ leadHours: 72 }, plan({ stops: [stop('A', { state })] }))).toEqual(nobody),
  )

  test('leaves out what is over, other sites, and what stood in the way before', () => {
    const over = stop('A', time('09:00', '11:00', '2028-11-14'))
    expect(change({ leadHours: 72 }, plan({ stops: [{ ...over, endsAt: now }] }))).toEqual(nobody)
    expect(change({ leadHours: 72 }, plan({ stops: [stop('A', { siteId: 'other' })] }))).toEqual(nobody)
    const before = { ...hall, stepFree: false, languages: ['zh'] }
    const after = { ...before, languages: ['fr'] }
    expect(concernedBy(plan(), { siteId: 'hall', before, after }, now)).toEqual({ ...nobody, language: 1, visits: 1 })
  })
})

describe('tooSmallFor', () => {
  const tooSmall = (after: Partial<SiteFacts>, of = plan()) => tooSmallFor(of, 'hall', { ...hall, ...after }, now)
  test.each([
    { name: 'as many as come', after: { largestGroup: 25 }, expected: 0 },
    { name: 'one fewer', after: { largestGroup: 24 }, expected: 1 },
    { name: 'fewer than anybody has', after: { largestGroup: 19 }, expected: 2 },
    { name: 'fewer at once', after: { mostAtOnce: 24 }, expected: 1 },
  ])('counts for $name', ({ after, expected }) => expect(tooSmall(after)).toBe(expected))

  test('who is there at the same time counts, also of other events; who was asked for keeps their place', () => {
    const together = [stop('A'), stop('B', { askedHeads: 25 })]
    expect(tooSmall({ mostAtOnce: 45 }, plan({ stops: together }))).toBe(0)
    expect(tooSmall({ mostAtOnce: 44 }, plan({ stops: together }))).toBe(2)
    const elsewhere = [{ siteId: 'hall', heads: 10, ...time('10:00', '12:00') }]
    expect(tooSmall({ mostAtOnce: 29 }, plan({ elsewhere }))).toBe(1)
    expect(tooSmall({ largestGroup: 27 }, plan({ stops: [stop('A', { askedHeads: 28 })] }))).toBe(1)
  })
})
