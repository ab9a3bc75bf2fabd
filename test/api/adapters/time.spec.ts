import { describe, expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { instantOf } from '@plenary/shared/language/time'
import fc from 'fast-check'
import { dayAt, daysBetween, daysFrom, daysLater } from '../../../server/src/adapters/time/days.js'
import { instantAt, isZone, localAt, offsetOf } from '../../../server/src/adapters/time/wall-clock.js'

const zones = [
  'Asia/Shanghai',
  'Europe/Paris',
  'America/New_York',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'UTC',
]
const anyZone = fc.constantFrom(...zones)
const anyMinute = fc
  .integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 })
  .map((minutes) => instantOf(new Date(minutes * 60_000)))

describe('wall clocks', () => {
  test.each([
    ['the reference seminar', '2028-12-04T09:00', 'Asia/Shanghai', '2028-12-04T01:00:00.000Z'],
    ['a quarter of an hour beside the hour', '2028-12-04T09:00', 'Asia/Kathmandu', '2028-12-04T03:15:00.000Z'],
    ['a time that the clocks jump over, moved on', '2029-03-25T02:30', 'Europe/Paris', '2029-03-25T01:30:00.000Z'],
    ['a time that comes twice, the first', '2028-10-29T02:30', 'Europe/Paris', '2028-10-29T00:30:00.000Z'],
    ['a day that the zone left out', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
    ['a jump of half an hour', '2028-10-01T02:15', 'Australia/Lord_Howe', '2028-09-30T15:45:00.000Z'],
  ])('instantAt knows %s', (_, local, zone, expected) => expect(instantAt(local, zone)).toBe(expected))

  test('localAt shows what the clocks show, on both sides of a change', () => {
    expect(localAt('2028-10-29T00:30:00.000Z' as Instant, 'Europe/Paris')).toBe('2028-10-29T02:30')
    expect(localAt('2028-10-29T01:30:00.000Z' as Instant, 'Europe/Paris')).toBe('2028-10-29T02:30')
  })

  test('offsetOf follows the season', () => {
    expect(offsetOf('2028-07-01T00:00:00.000Z' as Instant, 'America/New_York')).toBe('-04:00')
    expect(offsetOf('2028-12-01T00:00:00.000Z' as Instant, 'America/New_York')).toBe('-05:00')
  })

  test('a time that exists comes back as it was', () =>
    fc.assert(
      fc.property(anyMinute, anyZone, (instant, zone) => {
        const local = localAt(instant, zone)
        expect(localAt(instantAt(local, zone), zone)).toBe(local)
      }),
    ))

  test('of two instants that show the same time, instantAt answers the first', () =>
    fc.assert(
      fc.property(anyMinute, anyZone, (instant, zone) => {
        expect(instantAt(localAt(instant, zone), zone) <= instant).toBe(true)
      }),
    ))

  test('an instant has one form, so texts compare as instants do', () =>
    fc.assert(
      fc.property(anyMinute, anyZone, (instant, zone) => {
        expect(instantAt(localAt(instant, zone), zone)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/)
      }),
    ))

  test.each([...zones, 'Etc/GMT+8', 'America/Port_of_Spain', 'America/Argentina/Buenos_Aires'])(
    '%s is a zone',
    (name) => expect(isZone(name)).toBe(true),
  )

  test.each(['', '+08:00', 'asia/shanghai', 'ASIA/SHANGHAI', 'Foo/Bar', 'Z', ' UTC', 'Asia/Shanghai\r\nX:1'])(
    '%j is no zone',
    (name) => expect(isZone(name)).toBe(false),
  )

  test('what is no time or no zone is refused loudly', () => {
    expect(() => instantAt('2028-12-04T09:00', 'Foo/Bar')).toThrow(RangeError)
    expect(() => instantAt('2028-13-04T09:00', 'UTC')).toThrow(RangeError)
    expect(() => instantAt('tomorrow', 'UTC')).toThrow(RangeError)
  })
})

describe('days', () => {
  test('the four days of the seminar', () =>
    expect(daysFrom('2028-12-04', '2028-12-07')).toEqual(['2028-12-04', '2028-12-05', '2028-12-06', '2028-12-07']))

  test('one day is one day, and none when the last comes first', () => {
    expect(daysFrom('2028-12-04', '2028-12-04')).toEqual(['2028-12-04'])
    expect(daysFrom('2028-12-04', '2028-12-03')).toEqual([])
  })

  test('dayAt depends on where one is', () => {
    expect(dayAt('2028-12-03T20:00:00.000Z' as Instant, 'Asia/Shanghai')).toBe('2028-12-04')
    expect(dayAt('2028-12-03T20:00:00.000Z' as Instant, 'America/New_York')).toBe('2028-12-03')
  })

  test('daysLater and daysBetween undo each other', () =>
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), (days) =>
        expect(daysBetween('2028-02-29', daysLater('2028-02-29', days))).toBe(days),
      ),
    ))
})
