import { describe, expect, test } from '@jest/globals'
import type { SessionRole } from '@plenary/shared/language/events'
import type { Instant } from '@plenary/shared/language/time'
import { type ComparedSession, changesBetween } from '@plenary/shared/rules/agenda/changes'
import { isOwn } from '@plenary/shared/rules/agenda/own'
import { saidOf } from '@plenary/shared/rules/agenda/said'
import { noticedIn, type Travelling, touchedBy } from '@plenary/shared/rules/agenda/touched'
import type { Slot } from '@plenary/shared/rules/time/slots'
import fc from 'fast-check'

type Session = ComparedSession & Slot
const now = '2028-11-14T02:20:00.000Z' as Instant
const part = (personId: string | null, role: SessionRole = 'panellist') => ({ personId, name: personId ?? '', role })
const session = (id: string, changes: Partial<Session> = {}): Session => ({
  id,
  startsLocal: '2028-12-04T09:00',
  endsLocal: '2028-12-04T10:00',
  startsAt: '2028-12-04T01:00:00.000Z' as Instant,
  endsAt: '2028-12-04T02:00:00.000Z' as Instant,
  roomId: 'hall',
  type: 'panel',
  title: { en: id },
  subtitle: {},
  abstract: {},
  description: {},
  languages: ['en'],
  interpretation: [],
  track: null,
  people: [],
  ...changes,
})

describe('noticedIn', () => {
  test.each([
    { name: 'a new one', before: [], after: [session('a')], expected: ['new'] },
    { name: 'one that is off', before: [session('a')], after: [], expected: ['cancelled'] },
    { name: 'another room', before: [session('a')], after: [session('a', { roomId: 'river' })], expected: ['moved'] },
    {
      name: 'another time and title',
      before: [session('a')],
      after: [session('a', { startsLocal: '2028-12-04T09:15', title: { en: 'b' } })],
      expected: ['moved', 'renamed'],
    },
    {
      name: 'another speaker',
      before: [session('a')],
      after: [session('a', { people: [part('gu')] })],
      expected: ['speakers'],
    },
    {
      name: 'a corrected abstract',
      before: [session('a')],
      after: [session('a', { abstract: { en: 'x' } })],
      expected: [],
    },
  ])('says of $name', ({ before, after, expected }) => {
    expect(changesBetween<Session>(before, after).flatMap(noticedIn)).toEqual(expected)
  })
})

describe('saidOf', () => {
  const material = [{ sha256: 'a' }]
  test.each([
    { name: 'a new one', before: [], after: [session('a')], expected: ['new'] },
    {
      name: 'materials, added',
      before: [session('a')],
      after: [session('a', { materials: material })],
      expected: ['materials'],
    },
    {
      name: 'materials, taken off',
      before: [session('a', { materials: material })],
      after: [session('a')],
      expected: ['materials'],
    },
    {
      name: 'all at once',
      before: [session('a')],
      after: [
        session('a', {
          roomId: 'river',
          title: { en: 'b' },
          people: [part('gu')],
          materials: material,
          languages: ['fr'],
        }),
      ],
      expected: ['moved', 'renamed', 'speakers', 'materials', 'edited'],
    },
  ])('tells all of $name', ({ before, after, expected }) => {
    expect(changesBetween<Session>(before, after).flatMap(saidOf)).toEqual(expected)
  })
})

describe('touchedBy', () => {
  const touched = (before: Session[], after: Session[], stars: [string, string][] = [], groups: Travelling[] = []) =>
    touchedBy(
      changesBetween(before, after),
      { stars: stars.map(([personId, sessionId]) => ({ personId, sessionId })), groups },
      now,
    ).map(({ personId, sessions }) => [
      personId,
      ...sessions.map(({ sessionId, because }) => `${sessionId} ${because}`),
    ])

  test.each<{ name: string; before: Session[]; after: Session[]; stars?: [string, string][]; expected: string[][] }>([
    { name: 'nothing', before: [session('a')], after: [session('a')], stars: [['amina', 'a']], expected: [] },
    {
      name: 'a star on what moved, and one on what did not',
      before: [session('a'), session('b')],
      after: [session('a', { roomId: 'river' }), session('b')],
      stars: [
        ['amina', 'a'],
        ['losa', 'b'],
      ],
      expected: [['amina', 'a starred']],
    },
    {
      name: 'somebody who speaks, one who interprets, and one of whom only the name is known',
      before: [session('a')],
      after: [session('a', { roomId: 'river', people: [part('gu'), part('li', 'interpreter'), part(null)] })],
      expected: [
        ['gu', 'a speaks'],
        ['li', 'a interprets'],
      ],
    },
    {
      name: 'somebody who was taken off, and who took their place',
      before: [session('a', { people: [part('gu')] })],
      after: [session('a', { people: [part('chen')] })],
      expected: [
        ['chen', 'a speaks'],
        ['gu', 'a speaks'],
      ],
    },
    {
      name: 'somebody with two sessions and two reasons: once',
      before: [session('a', { people: [part('gu')] }), session('b')],
      after: [session('b', { roomId: null })],
      stars: [
        ['gu', 'a'],
        ['gu', 'b'],
      ],
      expected: [['gu', 'a speaks', 'b starred']],
    },
    {
      name: 'what was over anyway',
      before: [session('a', { endsAt: '2028-11-13T02:00:00.000Z' as Instant })],
      after: [session('a', { endsAt: '2028-11-13T02:00:00.000Z' as Instant, roomId: null })],
      stars: [['amina', 'a']],
      expected: [],
    },
  ])('answers for $name', ({ before, after, stars, expected }) => {
    expect(touched(before, after, stars).map((row) => [row[0], ...row.slice(1).sort()])).toEqual(expected)
  })

  test('the block of a study visit concerns the groups that are at a site while it lasts, or were to be before it moved', () => {
    const at = (hour: string): Slot => ({
      startsAt: `2028-12-05T${hour}:00:00.000Z` as Instant,
      endsAt: `2028-12-05T${hour}:59:00.000Z` as Instant,
    })
    const block = (hour: string, type = 'site visit') =>
      session('visit', { type, startsLocal: `2028-12-05T${hour}:00`, ...at(hour) })
    const groups = [
      { personIds: ['amina', 'wang'], slots: [at('01')] },
      { personIds: ['losa'], slots: [at('03')] },
      { personIds: ['tomasz'], slots: [at('05')] },
    ]
    const moved = touched([block('01')], [block('03')], [['losa', 'visit']], groups)
    expect(moved).toEqual([
      ['amina', 'visit travels'],
      ['losa', 'visit starred'],
      ['wang', 'visit travels'],
    ])
    expect(touched([block('01', 'panel')], [block('03', 'panel')], [], groups)).toEqual([])
  })

  test('exactly those are touched who starred or have a part in a session that readers would notice, each once', () => {
    const agendas = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        roomId: fc.constantFrom('hall', null),
        speaker: fc.constantFrom('gu', 'chen', null),
      }),
      { selector: ({ id }) => id },
    )
    const stars = fc.array(fc.tuple(fc.constantFrom('amina', 'losa', 'gu'), fc.constantFrom('a', 'b', 'c')))
    const of = (agenda: { id: string; roomId: string | null; speaker: string | null }[]) =>
      agenda.map(({ id, roomId, speaker }) => session(id, { roomId, people: speaker ? [part(speaker)] : [] }))
    fc.assert(
      fc.property(agendas, agendas, stars, (one, two, starred) => {
        const [before, after] = [of(one), of(two)]
        const changed = changesBetween(before, after).filter((change) => noticedIn(change).length > 0)
        const ids = new Set(changed.map((change) => (change.after ?? change.before)?.id))
        const speaking = changed.flatMap((change) =>
          [change.before, change.after].flatMap((side) => side?.people.flatMap(({ personId }) => personId ?? []) ?? []),
        )
        const expected = new Set([...speaking, ...starred.filter(([, id]) => ids.has(id)).map(([who]) => who)])
        const found = touched(before, after, starred).map(([who]) => who)
        expect(found).toEqual([...expected].sort())
      }),
    )
  })
})

test.each([
  {
    name: 'a plenary of a seat',
    type: 'plenary' as const,
    comes: true,
    starred: false,
    hasPart: false,
    expected: true,
  },
  {
    name: 'a plenary without a seat',
    type: 'plenary' as const,
    comes: false,
    starred: false,
    hasPart: false,
    expected: false,
  },
  { name: 'a panel of somebody who has chosen others', expected: false },
  { name: 'a panel of somebody who has not chosen', hasChosen: false, expected: true },
  { name: 'a panel of nobody who comes', comes: false, hasChosen: false, expected: false },
  { name: 'a starred panel', starred: true, expected: true },
  { name: 'a part without a seat', comes: false, hasPart: true, expected: true },
  { name: 'the visits of a seat', type: 'site visit' as const, expected: true },
  { name: 'a meal', type: 'meal' as const, expected: false },
])('isOwn answers for $name', ({ name, expected, type = 'panel' as const, ...wished }) => {
  const involvement = { comes: true, starred: false, hasChosen: true, hasPart: false, ...wished }
  expect([name, isOwn({ type }, involvement)]).toEqual([name, expected])
})
