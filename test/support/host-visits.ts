import type { Received } from '@plenary/shared/contracts/route'
import type { hostVisit, StopForHost, VisitorForHost } from '@plenary/shared/contracts/visit/host'
import { eventId, personId, siteId, stopId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'

const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const at = (instant: string) => instant as Instant

/** A request to the Green Technology Bank for group C, 24 people, on Tuesday 5 December 2028. */
export function request(changes: Partial<StopForHost> = {}): StopForHost {
  return {
    id: stopId.parse(idOf(1)),
    event: { id: eventId.parse(idOf(2)), title: { en: 'Green technology' }, zone: 'Asia/Shanghai' },
    site: {
      id: siteId.parse(idOf(3)),
      name: { en: 'Exhibition hall' },
      largestGroup: 30,
      stepFree: true,
      languages: ['zh', 'en'],
    },
    host: { en: 'Green Technology Bank' },
    letter: 'C',
    language: 'fr',
    interpreted: true,
    heads: 24,
    accessNeeds: 1,
    startsLocal: '2028-12-05T14:00',
    endsLocal: '2028-12-05T15:30',
    startsAt: at('2028-12-05T06:00:00.000Z'),
    state: 'requested',
    stateSince: at('2028-11-10T02:00:00.000Z'),
    programme: {},
    asked: null,
    counter: null,
    reason: null,
    answerDueAt: at('2028-11-23T15:59:00.000Z'),
    list: null,
    version: 4,
    can: { confirm: { ok: true }, 'counter-propose': { ok: true }, decline: { ok: true } },
    ...changes,
  }
}

/** One who comes to it. */
export const visitor = (number: number, changes: Partial<VisitorForHost> = {}): VisitorForHost => ({
  personId: personId.parse(idOf(100 + number)),
  part: 'delegate',
  familyName: `Kariuki${number}`,
  givenName: 'Amina Wanjiru',
  ownScriptName: null,
  ownScriptLanguage: null,
  country: 'KE',
  organisation: 'State Department for Science',
  position: 'Deputy Director',
  document: 'passport',
  accessNeeds: null,
  foodNeeds: null,
  came: null,
  ...changes,
})

/** So many of them. */
export const visitors = (count: number): VisitorForHost[] =>
  Array.from({ length: count }, (_, number) => visitor(number + 1))

/** The same visit as its sheet shows it, with a second list that is not acknowledged. */
export const sheet = (changes: Partial<Received<typeof hostVisit>> = {}): Received<typeof hostVisit> => ({
  ...request({ state: 'confirmed', can: { 'call off': { ok: true } } }),
  list: {
    number: 2,
    state: 'sent',
    visitors: 12,
    joined: 1,
    gone: 1,
    corrected: 0,
    sentAt: at('2028-12-03T01:00:00.000Z'),
    acknowledgedAt: null,
    acknowledgedBy: null,
    expiresAt: at('2028-12-12T07:30:00.000Z'),
  },
  arrives: { atLocal: '2028-12-05T13:50', mode: 'bus', vehicle: 'Bus 2' },
  leader: 'Liu Jiayi',
  interpreter: 'Sun Wenbo',
  readable: 12,
  foodNeeds: 0,
  mayMark: { ok: false, code: 'STOP_NOT_BEGUN', carries: { startsAt: '2028-12-05T06:00:00.000Z' } },
  ...changes,
})
