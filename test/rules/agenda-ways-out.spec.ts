import { describe, expect, test } from '@jest/globals'
import type { Instant, LocalDateTime } from '@plenary/shared/language/time'
import { type ConflictFacts, conflictsOf, type SessionInTime } from '@plenary/shared/rules/agenda/conflicts'
import { occupanciesOf } from '@plenary/shared/rules/agenda/occupants'
import { type WayOut, waysOut } from '@plenary/shared/rules/agenda/ways-out'
import fc from 'fast-check'

/** Shanghai has no summer time: always eight hours ahead. */
const instantOf = (local: LocalDateTime) => new Date(`${local}:00+08:00`).toISOString() as Instant
const session = (id: string, from: string, to: string, changes: Partial<SessionInTime> = {}): SessionInTime => ({
  id,
  type: 'panel',
  startsLocal: `2028-12-${from}`,
  endsLocal: `2028-12-${to}`,
  startsAt: instantOf(`2028-12-${from}`),
  endsAt: instantOf(`2028-12-${to}`),
  roomId: 'hall',
  interpretation: [],
  people: [],
  ...changes,
})
const gu = [{ personId: 'gu', role: 'panellist' as const }]
const draft = (sessions: SessionInTime[], changes: Partial<ConflictFacts> = {}): ConflictFacts => ({
  sessions,
  occupancies: sessions.flatMap(occupanciesOf),
  rooms: [
    { id: 'hall', capacity: 180 },
    { id: 'magnolia', capacity: 60 },
    { id: 'river', capacity: 40 },
  ],
  days: { startsOn: '2028-12-04', endsOn: '2028-12-05' },
  seats: 100,
  ...changes,
})
const said = (way: WayOut) => Object.values(way).join(' ')
const waysOf = (facts: ConflictFacts) => conflictsOf(facts).flatMap((conflict) => waysOut(conflict, facts).map(said))

describe('waysOut', () => {
  test.each<{ name: string; facts: ConflictFacts; expected: string[] }>([
    {
      name: 'a person in two rooms, on a full afternoon',
      facts: draft([
        session('finance', '04T14:00', '04T15:00', { people: gu }),
        session('incentives', '04T14:00', '04T15:00', { roomId: 'magnolia', people: gu }),
        session('tea', '04T15:00', '04T15:30', { type: 'break', roomId: null }),
        session('market', '04T15:30', '04T16:30', { roomId: 'hall' }),
        session('start', '05T10:00', '05T11:00', { type: 'plenary' }),
      ]),
      expected: [
        'takeOff finance gu',
        'takeOff incentives gu',
        'move finance 2028-12-05T11:00 2028-12-05T12:00',
        'move incentives 2028-12-04T15:30 2028-12-04T16:30',
        'accept',
      ],
    },
    {
      name: 'two in one room: the smallest that is free',
      facts: draft([
        session('a', '04T14:00', '04T15:00', { roomId: 'magnolia' }),
        session('b', '04T14:00', '04T15:00', { roomId: 'magnolia' }),
        session('c', '04T14:00', '04T18:00', { roomId: 'hall' }),
      ]),
      expected: [
        'room a river',
        'room b river',
        'move a 2028-12-04T15:00 2028-12-04T16:00',
        'move b 2028-12-04T15:00 2028-12-04T16:00',
        'accept',
      ],
    },
    {
      name: 'everybody in the small room: one that holds them',
      facts: draft([session('start', '04T09:00', '04T10:00', { type: 'opening', roomId: 'river' })]),
      expected: ['room start hall', 'accept'],
    },
    {
      name: 'a day before the event: into it, or out of the grid, and no accepting',
      facts: draft([session('early', '03T09:00', '03T10:00')]),
      expected: ['move early 2028-12-04T09:00 2028-12-04T10:00', 'unplace early'],
    },
    {
      name: 'interpretation that nobody gives',
      facts: draft([session('a', '04T09:00', '04T10:00', { interpretation: ['zh'] })]),
      expected: ['accept'],
    },
    {
      name: 'no free time at all',
      facts: draft([
        session('a', '04T09:00', '04T18:00', { people: gu }),
        session('b', '04T09:00', '04T18:00', { roomId: null, people: gu }),
        session('c', '05T09:00', '05T18:00', { type: 'plenary', roomId: null }),
      ]),
      expected: ['takeOff a gu', 'takeOff b gu', 'accept'],
    },
  ])('answers for $name', ({ facts, expected }) => expect(waysOf(facts)).toEqual(expected))

  const sessions = fc
    .array(
      fc.record({
        hour: fc.integer({ min: 9, max: 16 }),
        day: fc.constantFrom('04', '05'),
        room: fc.constantFrom('hall', 'river', 'magnolia'),
        who: fc.constantFrom('gu', 'li', 'chen'),
      }),
      { maxLength: 10 },
    )
    .map((all) =>
      all.map(({ hour, day, room, who }, at) => {
        const clock = (h: number) => `${day}T${String(h).padStart(2, '0')}:00`
        return session(`s${at}`, clock(hour), clock(hour + 1), {
          roomId: room,
          people: [{ personId: who, role: 'panellist' }],
        })
      }),
    )

  test('whoever takes a way is rid of the conflict, and a move or a room makes no new one', () => {
    fc.assert(
      fc.property(sessions, (all) => {
        const facts = draft(all)
        for (const conflict of conflictsOf(facts))
          for (const way of waysOut(conflict, facts)) {
            const after = conflictsOf(draft(taken(way, all))).map(({ key }) => key)
            if (way.way !== 'accept') expect(after).not.toContain(conflict.key)
            if (way.way === 'move' || way.way === 'room') expect(after.length).toBeLessThan(conflictsOf(facts).length)
          }
      }),
    )
  })
})

function taken(way: WayOut, sessions: readonly SessionInTime[]): SessionInTime[] {
  return sessions.map((one) => {
    if (way.way === 'accept' || way.sessionId !== one.id) return one
    if (way.way === 'takeOff') return { ...one, people: one.people.filter(({ personId }) => personId !== way.personId) }
    if (way.way === 'room') return { ...one, roomId: way.roomId }
    if (way.way === 'unplace') return one
    const { startsLocal, endsLocal } = way
    return { ...one, startsLocal, endsLocal, startsAt: instantOf(startsLocal), endsAt: instantOf(endsLocal) }
  })
}
