import { describe, expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import ICAL from 'ical.js'
import { type Calendar, type CalendarEntry, calendarFile } from '../../../server/src/adapters/calendar/calendar-file.js'
import { instantAt } from '../../../server/src/adapters/time/wall-clock.js'

const session: CalendarEntry = {
  uid: '0190a0a0-0000-7000-8000-000000000001',
  sequence: 2,
  stamp: '2028-11-14T02:20:00.000Z' as Instant,
  start: '2028-12-04T09:00',
  end: '2028-12-04T10:30',
  zone: 'Asia/Shanghai',
  title: 'Opening',
  status: 'CONFIRMED',
}
const seminar: Calendar = { name: 'Green Technology Seminar', zone: 'Asia/Shanghai', entries: [session] }

/** Reads a file with a program that did not write it, and with nothing but the zones that the file defines. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return { calendar, events }
}

function readOne(file: string) {
  const [event] = read(file).events
  if (event === undefined) throw new Error('there is none')
  return event
}

const readInstant = (time: ICAL.Time) => time.toJSDate().toISOString()

describe('a calendar file', () => {
  test('gives back every text, in any script and with any sign', () => {
    const texts = {
      title: 'Opening; with, commas \\ and "quotes" 绿色技术 افتتاح 😀',
      description: 'First line\nSecond line\n\nBEGIN:VEVENT\nEND:VCALENDAR',
      location: 'Grand Hall, 3rd floor; room 2',
      url: 'https://plenary.example.org/events/green/agenda?lang=en&x=1',
      categories: ['Plenary', 'A, B; C'],
      organiser: { name: 'Hélène "H" Marchetti; UN, DESA', address: 'helene@example.org' },
    }
    const event = readOne(calendarFile({ ...seminar, entries: [{ ...session, ...texts }] }))

    expect(event.summary).toBe(texts.title)
    expect(event.description).toBe(texts.description)
    expect(event.location).toBe(texts.location)
    expect(event.component.getFirstPropertyValue('url')).toBe(texts.url)
    expect(event.component.getFirstProperty('categories')?.getValues()).toEqual(texts.categories)
    expect(event.organizer).toBe('mailto:helene@example.org')
  })

  test('keeps uid, sequence and stamp, and says what is cancelled', () => {
    const cancelled = { ...session, sequence: 3, status: 'CANCELLED' as const }
    const event = readOne(calendarFile({ ...seminar, entries: [cancelled] }))

    expect(event.uid).toBe(session.uid)
    expect(event.sequence).toBe(3)
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2028-11-14T02:20:00Z')
  })

  test('carries its name, its method and no entry when there is none', () => {
    const { calendar, events } = read(calendarFile({ ...seminar, method: 'CANCEL', entries: [] }))
    expect(events).toEqual([])
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Green Technology Seminar')
  })

  test('of the same entries is the same to the byte', () =>
    expect(calendarFile(seminar)).toBe(calendarFile(structuredClone(seminar))))

  test('has lines of at most 75 bytes that never break a letter', () => {
    const long = { ...session, title: '绿色技术转移研讨会'.repeat(20), description: 'é😀'.repeat(100) }
    const file = calendarFile({ ...seminar, entries: [long] })

    const lines = file.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(file.replaceAll('\r\n', '')).not.toContain('\n')
    expect(file).not.toContain('\uFFFD')
    expect(readOne(file).summary).toBe(long.title)
  })
})

describe('times', () => {
  const zones = [
    'Asia/Shanghai',
    'Europe/Paris',
    'America/New_York',
    'Africa/Abidjan',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'America/Sao_Paulo',
    'Australia/Lord_Howe',
    'Asia/Katmandu',
    'UTC',
  ]

  test.each(zones)('in %s are the same instants for another program, in winter and in summer', (zone) => {
    const days = ['2026-12-31', '2027-01-15', '2027-04-10', '2028-06-30', '2028-09-20', '2028-12-04']
    const entries = days.map((day) => ({ ...session, uid: day, zone, start: `${day}T09:00`, end: `${day}T17:45` }))
    const { events } = read(calendarFile({ ...seminar, zone, entries }))

    for (const event of events) {
      expect(readInstant(event.startDate)).toBe(instantAt(`${event.uid}T09:00`, zone))
      expect(readInstant(event.endDate)).toBe(instantAt(`${event.uid}T17:45`, zone))
    }
  })

  test('several zones in one file each bring their rules, once', () => {
    const entries = [...zones, ...zones].map((zone, index) => ({ ...session, uid: `${index}`, zone }))
    const { calendar, events } = read(calendarFile({ ...seminar, entries }))

    const defined = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'))
    expect(new Set(defined).size).toBe(defined.length)
    for (const [index, event] of events.entries())
      expect(readInstant(event.startDate)).toBe(instantAt(session.start, entries[index]?.zone ?? ''))
  })

  test.each([
    ['before the jump', '2028-03-26T01:30', '2028-03-26T04:00'],
    ['inside the jump: moved on', '2028-03-26T02:30', '2028-03-26T04:00'],
    ['after the jump', '2028-03-26T03:30', '2028-03-26T04:00'],
    ['before the repeated hour', '2028-10-29T01:30', '2028-10-29T05:00'],
    ['after the repeated hour', '2028-10-29T03:00', '2028-10-29T05:00'],
  ])('on the day of a change, %s', (_, start, end) => {
    const entry = { ...session, zone: 'Europe/Paris', start, end }
    const event = readOne(calendarFile({ ...seminar, zone: 'Europe/Paris', entries: [entry] }))
    expect(readInstant(event.startDate)).toBe(instantAt(start, 'Europe/Paris'))
    expect(readInstant(event.endDate)).toBe(instantAt(end, 'Europe/Paris'))
  })

  /** Morocco changed its mind in 2026; Node may know the rules of before, the file those of after. */
  test('are the promised wall-clock times even where two programs know different rules', () => {
    const event = readOne(calendarFile({ ...seminar, entries: [{ ...session, zone: 'Africa/Casablanca' }] }))
    expect([event.startDate.toString(), event.startDate.zone?.tzid]).toEqual([
      '2028-12-04T09:00:00',
      'Africa/Casablanca',
    ])
  })

  test('in the repeated hour stay at the wall-clock time that was promised', () => {
    const entry = { ...session, zone: 'Europe/Paris', start: '2028-10-29T02:30', end: '2028-10-29T05:00' }
    const event = readOne(calendarFile({ ...seminar, entries: [entry] }))
    expect(event.startDate.toString()).toBe('2028-10-29T02:30:00')
  })

  test('in no known zone are refused loudly', () =>
    expect(() => calendarFile({ ...seminar, entries: [{ ...session, zone: 'Foo/Bar' }] })).toThrow(RangeError))
})
