import { describe, expect, test } from '@jest/globals'
import { type DayGrid, gridOf, type PlacedSession } from '@plenary/shared/rules/agenda/layout'
import { minutesLater } from '@plenary/shared/rules/time/wall-times'
import fc from 'fast-check'

const day = '2028-12-04'
const rooms = ['harbour', 'magnolia', 'river']
const session = (id: string, from: string, until: string, changes: Partial<PlacedSession> = {}): PlacedSession => ({
  id,
  type: 'panel',
  startsLocal: `${day}T${from}`,
  endsLocal: `${day}T${until}`,
  roomId: 'harbour',
  ...changes,
})
const placeOf = (grid: DayGrid | null, id: string) => {
  const { from, lasts, column, lane, lanes } = grid?.blocks.find((block) => block.id === id) ?? {}
  return { from, lasts, column, lane, lanes }
}

test('a day without sessions has no grid, and a day has only its own sessions', () => {
  expect(gridOf(day, rooms, [])).toBeNull()
  const late = session('late', '22:00', '23:00', { startsLocal: '2028-12-05T22:00', endsLocal: '2028-12-05T23:00' })
  expect(gridOf(day, rooms, [session('a', '09:00', '10:00'), late])?.blocks).toHaveLength(1)
})

test('the grid runs from the hour in which the day begins to the hour by which it is over', () => {
  const grid = gridOf(day, rooms, [
    session('a', '09:30', '10:45'),
    session('b', '23:00', '23:30', { endsLocal: '2028-12-05T00:20' }),
  ])
  expect(grid?.hours.at(0)).toEqual({ at: '2028-12-04T09:00', row: 0 })
  expect(grid?.hours.at(-1)).toEqual({ at: '2028-12-05T01:00', row: 16 * 12 })
  expect(placeOf(grid, 'a')).toMatchObject({ from: 6, lasts: 15 })
  expect(placeOf(grid, 'b')).toMatchObject({ from: 14 * 12, lasts: 16 })
})

describe('where a session stands:', () => {
  const breakout = session('beside', '09:00', '10:00', { roomId: 'river', type: 'breakout' })
  test.each([
    {
      name: 'a panel in its room, also when it is alone',
      one: session('a', '09:00', '10:00'),
      others: [],
      expected: 1,
    },
    {
      name: 'a plenary that is alone, across all rooms',
      one: session('a', '09:00', '10:00', { type: 'plenary' }),
      others: [],
      expected: 'all',
    },
    {
      name: 'a plenary beside which something runs, in its room',
      one: session('a', '09:00', '10:00', { type: 'plenary' }),
      others: [breakout],
      expected: 1,
    },
    {
      name: 'a break without a room, across all',
      one: session('a', '09:00', '10:00', { type: 'break', roomId: null }),
      others: [],
      expected: 'all',
    },
    {
      name: 'a visit without a room, across all',
      one: session('a', '09:00', '10:00', { type: 'site visit', roomId: null }),
      others: [],
      expected: 'all',
    },
    {
      name: 'a side event without a room beside others, in a column of its own',
      one: session('a', '09:00', '10:00', { roomId: null }),
      others: [breakout],
      expected: 4,
    },
    {
      name: 'a room that is no more, in that column too',
      one: session('a', '09:00', '10:00', { roomId: 'gone' }),
      others: [],
      expected: 4,
    },
  ])('$name', ({ one, others, expected }) => {
    expect(placeOf(gridOf(day, rooms, [one, ...others]), 'a').column).toBe(expected)
  })
})

test('an event without rooms has one column', () => {
  expect(gridOf(day, [], [session('a', '09:00', '10:00', { roomId: null })])?.columns).toEqual([null])
})

test('what a draft holds in one room at once stands side by side', () => {
  const grid = gridOf(day, rooms, [
    session('a', '09:00', '11:00'),
    session('b', '09:30', '10:00'),
    session('c', '10:00', '10:30'),
    session('d', '11:00', '12:00'),
  ])
  expect(placeOf(grid, 'a')).toMatchObject({ lane: 1, lanes: 2 })
  expect(placeOf(grid, 'b')).toMatchObject({ lane: 2, lanes: 2 })
  expect(placeOf(grid, 'c')).toMatchObject({ lane: 2, lanes: 2 })
  expect(placeOf(grid, 'd')).toMatchObject({ lane: 1, lanes: 1 })
})

const draft = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 280 }),
    lasts: fc.integer({ min: 1, max: 40 }),
    room: fc.constantFrom(...rooms, null),
    type: fc.constantFrom('panel' as const, 'plenary' as const, 'break' as const),
  }),
  { minLength: 1, maxLength: 25 },
)

test('whatever a draft holds, every session has a place inside the grid, and no two of them cover each other', () => {
  fc.assert(
    fc.property(draft, (all) => {
      const sessions = all.map(({ from, lasts, room, type }, at) => ({
        id: `s${at}`,
        type,
        roomId: room,
        startsLocal: minutesLater(`${day}T00:00`, from * 5),
        endsLocal: minutesLater(`${day}T00:00`, (from + lasts) * 5),
      }))
      const grid = gridOf(day, rooms, sessions)
      expect(grid?.blocks).toHaveLength(sessions.length)
      for (const a of grid?.blocks ?? []) {
        expect(a.from).toBeGreaterThanOrEqual(0)
        expect(a.from + a.lasts).toBeLessThanOrEqual(grid?.rows ?? 0)
        expect(a.lane).toBeLessThanOrEqual(a.lanes)
        for (const b of grid?.blocks ?? [])
          if (a.id < b.id && a.from < b.from + b.lasts && b.from < a.from + a.lasts) {
            const beside = a.column !== b.column && a.column !== 'all' && b.column !== 'all'
            expect(beside || a.lane !== b.lane).toBe(true)
          }
      }
    }),
  )
})
