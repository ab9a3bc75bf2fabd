import { describe, expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import {
  type Conflict,
  type ConflictFacts,
  conflictsOf,
  expectedAt,
  mayAccept,
  type SessionInTime,
} from '@plenary/shared/rules/agenda/conflicts'
import { occupanciesOf } from '@plenary/shared/rules/agenda/occupants'
import { byTime, clashesOf, type Occupancy } from '@plenary/shared/rules/event/occupancy'
import { overlaps } from '@plenary/shared/rules/time/slots'
import fc from 'fast-check'

const at = (minute: number) => new Date(Date.UTC(2028, 11, 4, 0, minute)).toISOString() as Instant
const slot = (from: number, until: number) => ({ startsAt: at(from), endsAt: at(until) })
const slots = fc.tuple(fc.nat(1440), fc.integer({ min: 1, max: 240 })).map(([from, lasts]) => slot(from, from + lasts))

describe('clashesOf', () => {
  const where = (
    placeId: string,
    from: number,
    until: number,
    occupantId = 'gu',
    kind: Occupancy['kind'] = 'person',
  ) => ({ kind, occupantId, placeId, placeKind: 'session' as const, ...slot(from, until) })
  test.each([
    { name: 'nobody', occupancies: [], expected: [] },
    { name: 'one after the other', occupancies: [where('a', 0, 60), where('b', 60, 120)], expected: [] },
    { name: 'two places at once', occupancies: [where('b', 30, 90), where('a', 0, 60)], expected: ['person a b'] },
    { name: 'two roles at one place', occupancies: [where('a', 0, 60), where('a', 0, 60)], expected: [] },
    { name: 'two people', occupancies: [where('a', 0, 60), where('b', 0, 60, 'chen')], expected: [] },
    {
      name: 'a room and a person of one id',
      occupancies: [where('a', 0, 60), where('b', 0, 60, 'gu', 'room')],
      expected: [],
    },
    {
      name: 'somebody who interprets here and speaks there',
      occupancies: [where('a', 0, 60), where('b', 0, 60, 'gu', 'interpreter')],
      expected: ['interpreter a b'],
    },
    {
      name: 'a group at a stop and still on the bus',
      occupancies: [
        where('bus', 0, 60, 'A', 'group'),
        { ...where('stop', 50, 90, 'A', 'group'), placeKind: 'stop' as const },
      ],
      expected: ['group bus stop'],
    },
    {
      name: 'one bus for two groups',
      occupancies: [where('a', 0, 60, 'bus 1', 'vehicle'), where('b', 0, 60, 'bus 1', 'vehicle')],
      expected: ['vehicle a b'],
    },
    {
      name: 'a long session over two short ones',
      occupancies: [where('a', 0, 120), where('b', 10, 20), where('c', 30, 40)],
      expected: ['person a b', 'person a c'],
    },
    {
      name: 'three at once',
      occupancies: [where('a', 0, 60), where('b', 0, 60), where('c', 0, 60)],
      expected: ['person a b', 'person a c', 'person b c'],
    },
  ])('answers for $name', ({ occupancies, expected }) => {
    expect(clashesOf(occupancies).map(({ kind, placeIds }) => [kind, ...placeIds].join(' '))).toEqual(expected)
  })

  const occupancies = fc.array(
    fc
      .record({
        place: fc.nat(12),
        kind: fc.constantFrom<Occupancy['kind']>('person', 'interpreter', 'room', 'group', 'vehicle'),
        occupant: fc.constantFrom('gu', 'chen'),
        slot: slots,
      })
      .map(({ place, kind, occupant, slot }) => ({
        kind,
        occupantId: occupant,
        placeId: `p${place}`,
        placeKind: 'stop' as const,
        ...slot,
      })),
    { maxLength: 40 },
  )
  const human = ({ kind }: Occupancy) => (kind === 'interpreter' ? 'person' : kind)

  test('finds exactly what comparing each with each finds, in whatever order they come', () => {
    fc.assert(
      fc.property(occupancies, fc.nat(), (all, turn) => {
        const found = clashesOf(all)
        const naive = all.flatMap((a, at) =>
          all
            .slice(at + 1)
            .filter((b) => a.occupantId === b.occupantId && human(a) === human(b) && a.placeId !== b.placeId)
            .filter((b) => overlaps(a, b))
            .map((b) => [human(a), a.occupantId, ...[a.placeId, b.placeId].sort()].join(' ')),
        )
        const said = found.map(({ kind, occupantId, placeIds }) =>
          [kind === 'interpreter' ? 'person' : kind, occupantId, ...placeIds].join(' '),
        )
        expect([...new Set(said)].sort()).toEqual([...new Set(naive)].sort())
        const shift = all.length === 0 ? 0 : turn % all.length
        expect(clashesOf([...all.slice(shift), ...all.slice(0, shift)])).toEqual(found)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
        expect([...found].sort(byTime)).toEqual(found)
      }),
    )
  })
})

const session = (changes: Partial<SessionInTime> = {}): SessionInTime => ({
  id: 'talk',
  type: 'panel',
  startsLocal: '2028-12-04T09:00',
  endsLocal: '2028-12-04T10:00',
  ...slot(60, 120),
  roomId: 'hall',
  interpretation: [],
  people: [],
  ...changes,
})

describe('conflictsOf', () => {
  const draft = (changes: Partial<ConflictFacts> = {}): ConflictFacts => ({
    occupancies: [],
    sessions: [],
    rooms: [
      { id: 'hall', capacity: 180 },
      { id: 'small', capacity: 40 },
      { id: 'garden', capacity: null },
    ],
    days: { startsOn: '2028-12-04', endsOn: '2028-12-07' },
    seats: 100,
    ...changes,
  })
  const stop = (placeId: string, from: number, until: number): Occupancy => ({
    kind: 'group',
    occupantId: `group of ${placeId}`,
    placeId,
    placeKind: 'stop',
    ...slot(from, until),
  })
  const interpreter = { personId: 'li', role: 'interpreter' as const }
  test.each<{
    name: string
    facts: Partial<ConflictFacts>
    expected: (Partial<Conflict> & { kind: Conflict['kind'] })[]
  }>([
    { name: 'an ordinary session', facts: { sessions: [session()] }, expected: [] },
    {
      name: 'everybody in a room for forty',
      facts: { sessions: [session({ type: 'plenary', roomId: 'small' })] },
      expected: [{ kind: 'capacity', occupantId: 'small', tooMany: 60, placeIds: ['talk'] }],
    },
    { name: 'everybody in a large room', facts: { sessions: [session({ type: 'plenary' })] }, expected: [] },
    {
      name: 'everybody in a room that holds exactly so many',
      facts: { seats: 40, sessions: [session({ type: 'opening', roomId: 'small' })] },
      expected: [],
    },
    {
      name: 'everybody in a room of which nobody said how many it holds',
      facts: { sessions: [session({ type: 'closing', roomId: 'garden' })] },
      expected: [],
    },
    {
      name: 'everybody, and no room yet',
      facts: { sessions: [session({ type: 'opening', roomId: null })] },
      expected: [],
    },
    { name: 'a panel in the small room', facts: { sessions: [session({ roomId: 'small' })] }, expected: [] },
    {
      name: 'the day before the event',
      facts: { sessions: [session({ startsLocal: '2028-12-03T09:00', endsLocal: '2028-12-03T10:00' })] },
      expected: [{ kind: 'outside', occupantId: null, placeIds: ['talk'] }],
    },
    {
      name: 'interpretation that nobody gives',
      facts: { sessions: [session({ interpretation: ['zh'] })] },
      expected: [{ kind: 'interpretation', placeIds: ['talk'] }],
    },
    {
      name: 'interpretation with an interpreter',
      facts: { sessions: [session({ interpretation: ['zh'], people: [interpreter] })] },
      expected: [],
    },
    {
      name: 'a plenary while two groups are out, and a third comes back as it begins',
      facts: {
        sessions: [session({ type: 'plenary' })],
        occupancies: [stop('port', 30, 90), stop('bank', 100, 200), stop('farm', 0, 60)],
      },
      expected: [{ kind: 'visit', placeIds: ['talk', 'bank', 'port'] }],
    },
    {
      name: 'a panel for those who stay while groups are out',
      facts: { sessions: [session()], occupancies: [stop('port', 30, 90)] },
      expected: [],
    },
    {
      name: 'a speaker who is at a stop meanwhile',
      facts: {
        sessions: [session()],
        occupancies: [
          { kind: 'person', occupantId: 'gu', placeId: 'talk', placeKind: 'session', ...slot(60, 120) },
          { kind: 'person', occupantId: 'gu', placeId: 'port', placeKind: 'stop', ...slot(90, 180) },
        ],
      },
      expected: [{ kind: 'person', occupantId: 'gu', placeIds: ['port', 'talk'], tooMany: 0 }],
    },
    {
      name: 'a leader at two stops at once, which their requests to hosts wait for',
      facts: {
        sessions: [session()],
        occupancies: [
          { kind: 'person', occupantId: 'gu', placeId: 'bank', placeKind: 'stop', ...slot(60, 120) },
          { kind: 'person', occupantId: 'gu', placeId: 'port', placeKind: 'stop', ...slot(90, 180) },
        ],
      },
      expected: [],
    },
  ])('answers for $name', ({ facts, expected }) => {
    expect(conflictsOf(draft(facts))).toMatchObject(expected)
    expect(conflictsOf(draft(facts))).toHaveLength(expected.length)
  })

  test('what was accepted is another conflict once the room, the languages or the stops are others', () => {
    const key = (facts: Partial<ConflictFacts>) => conflictsOf(draft(facts))[0]?.key
    const inSmall = session({ type: 'plenary', roomId: 'small' })
    expect(key({ sessions: [inSmall] })).not.toBe(key({ sessions: [inSmall], seats: 120 }))
    expect(key({ sessions: [session({ interpretation: ['zh', 'ar'] })] })).toBe(
      key({ sessions: [session({ interpretation: ['ar', 'zh'], title: 'another' } as Partial<SessionInTime>)] }),
    )
    expect(key({ sessions: [session({ interpretation: ['zh'] })] })).not.toBe(
      key({ sessions: [session({ interpretation: ['zh', 'ar'] })] }),
    )
    const plenary = session({ type: 'plenary' })
    expect(key({ sessions: [plenary], occupancies: [stop('port', 30, 90)] })).not.toBe(
      key({ sessions: [plenary], occupancies: [stop('port', 30, 90), stop('bank', 30, 90)] }),
    )
  })

  test('everything but a day that the event does not have can be accepted by name', () => {
    expect((['person', 'room', 'capacity', 'visit'] as const).map((kind) => mayAccept({ kind }))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(mayAccept({ kind: 'outside' })).toBe(false)
  })

  test('everybody is expected where everybody comes, and nobody knows how many elsewhere', () => {
    expect([expectedAt({ type: 'opening' }, 100), expectedAt({ type: 'workshop' }, 100)]).toEqual([100, 0])
  })
})

test('a session occupies its room and each of its people once, as interpreter who only interprets', () => {
  const people = [
    { personId: 'gu', role: 'chair' as const },
    { personId: 'gu', role: 'panellist' as const },
    { personId: 'li', role: 'interpreter' as const },
    { personId: 'chen', role: 'interpreter' as const },
    { personId: 'chen', role: 'moderator' as const },
    { personId: null, role: 'panellist' as const },
  ]
  expect(occupanciesOf(session({ people })).map(({ kind, occupantId }) => `${kind} ${occupantId}`)).toEqual([
    'person gu',
    'interpreter li',
    'person chen',
    'room hall',
  ])
  expect(occupanciesOf(session({ roomId: null }))).toEqual([])
})
