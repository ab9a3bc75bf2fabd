import { describe, expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { message } from '../../client/src/i18n/message.js'
import { loadSignedInTexts } from '../../client/src/i18n/signed-in.texts.js'
import type { Key } from '../../client/src/i18n/translator.js'

const opening = '2028-12-04T01:00:00.000Z' as Instant
const lunch = '2028-12-04T03:30:00.000Z' as Instant
const shanghai = 'Asia/Shanghai'

describe('a message', () => {
  test.each([
    ['plain text', 'Sign in', {}, 'Sign in'],
    ['a value', 'Account of {name}', { name: 'Amina' }, 'Account of Amina'],
    ['a number as the language writes it', '{seats, number} seats', { seats: 1200 }, '1,200 seats'],
    ['one of many', '{n, plural, one {# seat} other {# seats}}', { n: 1 }, '1 seat'],
    ['none of many', '{n, plural, =0 {no seat} one {# seat} other {# seats}}', { n: 0 }, 'no seat'],
    ['a choice', '{kind, select, pdf {paper} other {screen}}', { kind: 'pdf' }, 'paper'],
    ['another choice', '{kind, select, pdf {paper} other {screen}}', { kind: 'ics' }, 'screen'],
  ])('says %s', (_, text, values, expected) => {
    expect(message(text, 'en-GB')(values)).toBe(expected)
  })

  test('counts as Arabic does, in six ways', () => {
    const text = '{n, plural, zero {zero} one {one} two {two} few {few} many {many} other {other}}'
    const said = message(text, 'ar')
    expect([0, 1, 2, 3, 11, 100].map((n) => said({ n }))).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'])
  })

  test('that lacks a value is a bug, and says which', () => {
    expect(() => message('Account of {name}', 'en')()).toThrow('"name"')
  })
})

/** Formatters put several kinds of spaces between parts. */
const plain = (text: string) => text.replace(/\s/g, ' ')

describe('English', () => {
  test('says every date with its weekday, and every time with 24 hours and its city', async () => {
    const { dates, days, moment, times, clock } = await loadSignedInTexts('en')
    expect(dates.day('2028-12-04')).toBe('Mon 4 Dec')
    expect(dates.longDay('2028-12-05')).toBe('Tuesday, 5 December 2028')
    expect(plain(days('2028-12-04', '2028-12-07'))).toBe('Mon, 4 Dec – Thu, 7 Dec 2028')
    expect(days('2028-12-04', '2028-12-04')).toBe('Mon, 4 Dec 2028')
    expect(times(opening, lunch, shanghai)).toBe('09:00–11:30')
    expect(moment(opening, shanghai)).toBe('Mon 4 Dec, 09:00 Shanghai time')
    expect(clock(opening, shanghai)).toBe('09:00 Shanghai time')
    expect(dates.offset(opening, shanghai)).toBe('UTC+8')
  })

  test('says midnight as 00:00', async () => {
    const { dates } = await loadSignedInTexts('en')
    expect(dates.time('2028-12-03T16:00:00.000Z' as Instant, shanghai)).toBe('00:00')
  })

  test('puts the reader’s own time beside the event’s, with the day where it is another one, and nothing where both agree', async () => {
    const { elsewhere } = await loadSignedInTexts('en')
    expect(elsewhere(opening, shanghai, 'Africa/Nairobi')).toBe('(04:00 in Nairobi)')
    expect(elsewhere(opening, shanghai, 'America/New_York')).toBe('(Sun 3 Dec, 20:00 in New York)')
    expect(elsewhere(opening, shanghai, 'Asia/Singapore')).toBe('')
  })
})

describe('Arabic', () => {
  test('says ranges as "from … to …", because dashes between figures turn round', async () => {
    const { days, times, direction } = await loadSignedInTexts('ar')
    expect(direction).toBe('rtl')
    expect(days('2028-12-04', '2028-12-07')).toMatch(/^من .*4 ديسمبر إلى .*7 ديسمبر.*2028$/)
    expect(times(opening, lunch, shanghai)).toBe('من 09:00 إلى 11:30')
  })

  test('lets what the organiser’s face says in English begin at its left: nothing else', async () => {
    const { t } = await loadSignedInTexts('ar')
    expect(t('organise.nomination.answered', { answered: 26, all: 30 })).toBe('\u206626 of 30 have answered\u2069')
    expect(t('public.fromTo', { from: '09:00', to: '11:30' })).toBe('من 09:00 إلى 11:30')
    const english = await loadSignedInTexts('en')
    expect(english.t('organise.nomination.answered', { answered: 26, all: 30 })).toBe('26 of 30 have answered')
  })

  test('names cities in its own letters, and others as the zone does', async () => {
    const { city } = await loadSignedInTexts('ar')
    expect(city(shanghai)).toBe('شنغهاي')
    expect(city('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  })
})

test('a language that is not offered is answered in English', async () => {
  expect((await loadSignedInTexts('fr')).language).toBe('en')
})

test('a key without a text is a bug, and says which', async () => {
  const { t } = await loadSignedInTexts('en')
  expect(() => t('no.such.key' as Key)).toThrow('no.such.key')
})
