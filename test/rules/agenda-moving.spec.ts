import { expect, test } from '@jest/globals'
import { gridOf } from '@plenary/shared/rules/agenda/layout'
import { type Place, type Step, stepped } from '@plenary/shared/rules/agenda/moving'
import { minutesBetween } from '@plenary/shared/rules/time/wall-times'
import fc from 'fast-check'

const grid = { days: ['2028-12-04', '2028-12-05'], rooms: ['hall', 'magnolia', 'river'] }
const place = (startsLocal: string, endsLocal: string, roomId: string | null = 'magnolia'): Place => ({
  startsLocal: `2028-12-${startsLocal}`,
  endsLocal: `2028-12-${endsLocal}`,
  roomId,
})
const panel = place('04T14:00', '04T15:15')

test.each<{ name: string; from?: Place; step: Step; expected: Place }>([
  { name: 'a quarter later', step: { by: 'minutes', of: 15 }, expected: place('04T14:15', '04T15:30') },
  { name: 'five minutes earlier', step: { by: 'minutes', of: -5 }, expected: place('04T13:55', '04T15:10') },
  {
    name: 'not past midnight',
    from: place('04T22:50', '04T23:55'),
    step: { by: 'minutes', of: 15 },
    expected: place('04T22:55', '05T00:00'),
  },
  {
    name: 'not before it',
    from: place('04T00:05', '04T01:00'),
    step: { by: 'minutes', of: -15 },
    expected: place('04T00:00', '04T00:55'),
  },
  { name: 'a longer end', step: { by: 'length', of: 15 }, expected: place('04T14:00', '04T15:30') },
  {
    name: 'no shorter than five minutes',
    from: place('04T14:00', '04T14:10'),
    step: { by: 'length', of: -15 },
    expected: place('04T14:00', '04T14:05'),
  },
  { name: 'the next room', step: { by: 'room', of: 1 }, expected: place('04T14:00', '04T15:15', 'river') },
  {
    name: 'no room after the last',
    from: place('04T14:00', '04T15:15', 'river'),
    step: { by: 'room', of: 1 },
    expected: place('04T14:00', '04T15:15', 'river'),
  },
  {
    name: 'into the rooms from outside',
    from: place('04T14:00', '04T15:15', null),
    step: { by: 'room', of: -1 },
    expected: place('04T14:00', '04T15:15', 'river'),
  },
  { name: 'the next day', step: { by: 'day', of: 1 }, expected: place('05T14:00', '05T15:15') },
  { name: 'no day before the first', step: { by: 'day', of: -1 }, expected: panel },
])('stepped goes to $name', ({ from = panel, step, expected }) => expect(stepped(from, step, grid)).toEqual(expected))

test('whatever the keys, a session stays in its event, keeps at least five minutes, and only its end changes its length', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ by: fc.constant('minutes' as const), of: fc.constantFrom(-15, -5, 5, 15) }),
      fc.record({ by: fc.constant('room' as const), of: fc.constantFrom<1 | -1>(1, -1) }),
      fc.record({ by: fc.constant('day' as const), of: fc.constantFrom<1 | -1>(1, -1) }),
      fc.record({ by: fc.constant('length' as const), of: fc.constantFrom(-15, 15) }),
    ),
    { maxLength: 200 },
  )
  fc.assert(
    fc.property(steps, (presses) => {
      let at = panel
      for (const step of presses) {
        const next = stepped(at, step, grid)
        const [before, after] = [at, next].map((one) => minutesBetween(one.startsLocal, one.endsLocal))
        if (step.by !== 'length') expect(after).toBe(before)
        expect(after).toBeGreaterThanOrEqual(5)
        expect(grid.days).toContain(next.startsLocal.slice(0, 10))
        expect(next.endsLocal <= `${next.startsLocal.slice(0, 10)}T24:00` || next.endsLocal.endsWith('T00:00')).toBe(
          true,
        )
        at = next
      }
    }),
  )
})

test('gridOf shows hours where nothing is yet, and more where something is outside them', () => {
  const hours = { opens: 8 * 60, shuts: 18 * 60 }
  const edges = (from?: string, to?: string) => {
    const sessions = from && to ? [{ ...place(from, to), id: 'a', type: 'panel' as const }] : []
    const shown = gridOf('2028-12-04', grid.rooms, sessions, hours)?.hours.map(({ at }) => at.slice(11))
    return [shown?.[0], shown?.at(-1)]
  }
  expect(edges()).toEqual(['08:00', '18:00'])
  expect(edges('04T07:30', '04T19:15')).toEqual(['07:00', '20:00'])
  expect(gridOf('2028-12-04', grid.rooms, [])).toBeNull()
})
