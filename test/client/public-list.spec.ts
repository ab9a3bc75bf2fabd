import { describe, expect, test } from '@jest/globals'
import type { EventCard } from '@plenary/shared/contracts/event/public'
import { eventId } from '@plenary/shared/language/ids'
import { chosenIn } from '../../client/src/features/event/public/content/events.js'
import { rowOf } from '../../client/src/features/event/public/content/row.js'
import { tellingOf } from '../../client/src/features/event/public/content/telling.js'
import { loadPublicTexts } from '../../client/src/i18n/public.texts.js'

const card: EventCard = {
  id: eventId.parse('0198a6d2-0000-7000-8000-000000000001'),
  slug: 'shanghai-seminar',
  state: 'registration open',
  type: 'seminar',
  title: { en: 'Connecting suppliers and users' },
  acronym: 'GTB',
  startsOn: '2028-12-04',
  endsOn: '2028-12-07',
  zone: 'Asia/Shanghai',
  city: { en: 'Shanghai', ar: 'شنغهاي' },
  country: 'CN',
  modality: 'in person',
  languages: ['en', 'zh'],
  sdgs: [],
  summary: {},
  accent: '#0b5f60',
  seats: 100,
  policy: 'selection',
  opensAt: null,
  closesAt: null,
}

const told = async (language: string, changes: Partial<EventCard> = {}) => {
  const texts = await loadPublicTexts(language)
  const read = () => Promise.reject(new Error('nothing is read here'))
  const telling = await tellingOf({
    texts,
    read,
    params: {},
    query: new URLSearchParams(),
    origin: 'https://plenary.example',
  })
  return rowOf({ ...card, ...changes }, telling)
}
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/\s*–\s*/g, '–')

describe('a row of the journal', () => {
  test('tells days as a diary does, and what the event is, in one line', async () => {
    const row = await told('en')
    expect([plain(row.days), plain(row.weekdays)]).toEqual(['4–7 Dec', 'Mon–Thu, 2028'])
    expect(plain(row.meta)).toBe('Seminar · Shanghai, China · English, Chinese · 100 seats')
  })

  test('names both months where there are two, and one day once', async () => {
    expect(plain((await told('en', { startsOn: '2028-11-30' })).days)).toBe('30 Nov–7 Dec')
    expect(plain((await told('en', { endsOn: '2028-12-04' })).days)).toBe('4 Dec')
  })

  test('says ranges in words where text runs to the left, because figures keep their order', async () => {
    expect((await told('ar')).days).toBe('من 4 إلى 7 ديسمبر')
  })

  test.each([
    [{}, 'Register'],
    [{ policy: 'invitation' }, 'How to be nominated'],
    [{ state: 'announced' }, undefined],
    [{ state: 'cancelled' }, undefined],
    [{ state: 'cancelled', policy: 'invitation' }, undefined],
  ] as const)('has the one way in that state and policy leave: %j', async (changes, label) => {
    expect((await told('en', changes)).act?.label).toBe(label)
  })
})

test.each([
  ['', { when: 'coming' }],
  [
    'when=past&year=2028&type=seminar&goal=17&language=fr',
    { when: 'past', year: 2028, type: 'seminar', goal: 17, language: 'fr' },
  ],
  ['when=soon&year=0&type=feast&goal=18&language=<b>&after=', { when: 'coming' }],
])('what an address chooses, and nothing that it cannot mean: ?%s', (query, chosen) => {
  expect(chosenIn(new URLSearchParams(query))).toEqual(chosen)
})
