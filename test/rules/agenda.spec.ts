import { describe, expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { type ComparedSession, changesBetween } from '@plenary/shared/rules/agenda/changes'
import { mayPlace } from '@plenary/shared/rules/agenda/placing'
import { mayRelease, openConflicts } from '@plenary/shared/rules/agenda/release'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { overlaps, sharedSlot } from '@plenary/shared/rules/time/slots'
import { clockOf, dayOf, minutesBetween, minutesLater } from '@plenary/shared/rules/time/wall-times'
import fc from 'fast-check'

const at = (minute: number) => new Date(Date.UTC(2028, 11, 4, 0, minute)).toISOString() as Instant
const slot = (from: number, until: number) => ({ startsAt: at(from), endsAt: at(until) })
const slots = fc.tuple(fc.nat(1440), fc.integer({ min: 1, max: 240 })).map(([from, lasts]) => slot(from, from + lasts))

describe('overlaps', () => {
  test.each([
    { name: 'one ends when the other starts', a: slot(0, 60), b: slot(60, 90), expected: false },
    { name: 'a minute in common', a: slot(0, 61), b: slot(60, 90), expected: true },
    { name: 'one inside the other', a: slot(0, 90), b: slot(30, 40), expected: true },
    { name: 'the same', a: slot(0, 90), b: slot(0, 90), expected: true },
    { name: 'hours between them', a: slot(0, 30), b: slot(300, 360), expected: false },
  ])('answers for $name', ({ a, b, expected }) => {
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected])
  })

  test('exactly slots with a minute in common overlap, and that minute is the shared one', () => {
    fc.assert(
      fc.property(slots, slots, (a, b) => {
        const shared = sharedSlot(a, b)
        expect(overlaps(a, b)).toBe(shared.startsAt < shared.endsAt)
        expect(sharedSlot(b, a)).toEqual(shared)
      }),
    )
  })
})

test('wall-clock times are counted by the clock, over midnight and the end of a year', () => {
  expect([dayOf('2028-12-31T23:45'), clockOf('2028-12-31T23:45')]).toEqual(['2028-12-31', '23:45'])
  expect(minutesLater('2028-12-31T23:45', 30)).toBe('2029-01-01T00:15')
  expect(minutesBetween('2028-02-28T12:00', '2028-03-01T12:00')).toBe(2 * 1440)
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 10_000 }), (minutes) => {
      expect(minutesBetween('2028-12-04T09:00', minutesLater('2028-12-04T09:00', minutes))).toBe(minutes)
    }),
  )
})

describe('mayPlace', () => {
  const days = { startsOn: '2028-12-04', endsOn: '2028-12-07' }
  test.each([
    { name: 'the first minute', startsLocal: '2028-12-04T00:00', endsLocal: '2028-12-04T01:00', expected: accept },
    { name: 'the last minute', startsLocal: '2028-12-07T23:00', endsLocal: '2028-12-08T00:00', expected: accept },
    { name: 'over a night inside', startsLocal: '2028-12-05T22:00', endsLocal: '2028-12-06T02:00', expected: accept },
    {
      name: 'the evening before',
      startsLocal: '2028-12-03T23:00',
      endsLocal: '2028-12-04T01:00',
      expected: refuse('OUTSIDE_EVENT'),
    },
    {
      name: 'past the last midnight',
      startsLocal: '2028-12-07T23:00',
      endsLocal: '2028-12-08T00:05',
      expected: refuse('OUTSIDE_EVENT'),
    },
    {
      name: 'another year',
      startsLocal: '2027-12-05T09:00',
      endsLocal: '2027-12-05T10:00',
      expected: refuse('OUTSIDE_EVENT'),
    },
  ])('answers for $name', ({ startsLocal, endsLocal, expected }) => {
    expect(mayPlace({ startsLocal, endsLocal }, days)).toEqual(expected)
  })
})

describe('mayRelease', () => {
  const conflict = (key: string) => ({ key, name: `about ${key}` })
  const ready = { conflicts: [], accepted: new Set<string>(), outside: 0, approvals: [], changes: 1, lastRelease: 2 }
  test.each([
    { name: 'a draft that differs', facts: {}, expected: accept },
    { name: 'a session that the event left behind', facts: { outside: 1 }, expected: refuse('OUTSIDE_EVENT') },
    { name: 'nothing new', facts: { changes: 0 }, expected: refuse('NOTHING_CHANGED', { release: 2 }) },
    {
      name: 'two conflicts',
      facts: { conflicts: [conflict('a'), conflict('b')] },
      expected: refuse('AGENDA_CONFLICTS', { conflicts: 2, which: ['about a', 'about b'] }),
    },
    {
      name: 'one of them taken on',
      facts: { conflicts: [conflict('a'), conflict('b')], accepted: new Set(['a']) },
      expected: refuse('AGENDA_CONFLICTS', { conflicts: 1, which: ['about b'] }),
    },
    {
      name: 'a party that has not said yes to this draft',
      facts: { approvals: [{ name: { en: 'Ministry' }, standing: 'changed' as const }] },
      expected: refuse('AWAITS_APPROVAL', { parties: [{ en: 'Ministry' }] }),
    },
    {
      name: 'an objection',
      facts: { approvals: [{ name: { en: 'Ministry' }, standing: 'objected' as const }] },
      expected: refuse('OBJECTED', { parties: [{ en: 'Ministry' }] }),
    },
    {
      name: 'nothing new, which no party has to approve',
      facts: { changes: 0, approvals: [{ name: { en: 'Ministry' }, standing: 'asked' as const }] },
      expected: refuse('NOTHING_CHANGED', { release: 2 }),
    },
    { name: 'all of them taken on', facts: { conflicts: [conflict('a')], accepted: new Set(['a']) }, expected: accept },
    {
      name: 'conflicts and nothing new',
      facts: { conflicts: [conflict('a')], changes: 0 },
      expected: refuse('AGENDA_CONFLICTS', { conflicts: 1, which: ['about a'] }),
    },
  ])('answers for $name', ({ facts, expected }) => expect(mayRelease({ ...ready, ...facts })).toEqual(expected))

  test('a conflict that was taken on elsewhere is still open here', () => {
    expect(openConflicts([{ key: 'now' }], new Set(['before']))).toEqual([{ key: 'now' }])
  })
})

describe('changesBetween', () => {
  const session = (changes: Partial<ComparedSession> = {}): ComparedSession => ({
    id: 'a',
    startsLocal: '2028-12-04T09:00',
    endsLocal: '2028-12-04T10:00',
    roomId: 'hall',
    type: 'panel',
    title: { en: 'One', ar: 'واحد' },
    subtitle: {},
    abstract: {},
    description: {},
    languages: ['en'],
    interpretation: [],
    track: null,
    people: [],
    ...changes,
  })
  const unmoved = { time: false, room: false }
  test.each([
    { name: 'nothing', after: session(), expected: null },
    {
      name: 'languages of a text in another order',
      after: session({ title: { ar: 'واحد', en: 'One' } }),
      expected: null,
    },
    {
      name: 'a later start',
      after: session({ startsLocal: '2028-12-04T09:05' }),
      expected: { moved: { time: true, room: false }, edited: [] },
    },
    {
      name: 'another room',
      after: session({ roomId: null }),
      expected: { moved: { time: false, room: true }, edited: [] },
    },
    {
      name: 'a new title and somebody more',
      after: session({ title: { en: 'Two' }, people: [{ personId: null, name: 'Gu', role: 'chair' }] }),
      expected: { moved: unmoved, edited: ['title', 'people'] },
    },
    {
      name: 'languages in another order',
      after: session({ languages: ['zh', 'en'] }),
      expected: { moved: unmoved, edited: ['languages'] },
    },
  ])('says of $name', ({ after, expected }) => {
    const [change] = changesBetween([session()], [after])
    expect(change ? { moved: change.moved, edited: change.edited } : null).toEqual(expected)
  })

  const drafts = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      title: fc.constantFrom('x', 'y'),
      roomId: fc.constantFrom('hall', null),
    }),
    { selector: ({ id }) => id },
  )
  const sessionsOf = (draft: readonly { id: string; title: string; roomId: string | null }[]) =>
    draft.map(({ title, ...rest }) => session({ ...rest, title: { en: title } }))

  test('nothing changes from a draft to itself, and back and forth are each other’s mirror', () => {
    fc.assert(
      fc.property(drafts, drafts, (one, two) => {
        const [before, after] = [sessionsOf(one), sessionsOf(two)]
        expect(changesBetween(before, before)).toEqual([])
        const [forth, back] = [changesBetween(before, after), changesBetween(after, before)]
        const ids = (changes: typeof forth, kind: string) =>
          changes
            .filter(({ change }) => change === kind)
            .map(({ before, after }) => (after ?? before)?.id)
            .sort()
        expect(ids(forth, 'added')).toEqual(ids(back, 'removed'))
        expect(ids(forth, 'changed')).toEqual(ids(back, 'changed'))
      }),
    )
  })
})
