import type { ListLine } from '@plenary/shared/contracts/visit/host'
import type { ListOfStop, StopOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { groupId, organisationId, siteId, stopId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'

const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const at = (instant: string) => instant as Instant

/** The planner of a visit to the Exhibition hall, whose host has two contacts, on Tuesday 5 December 2028. */
export const planOfVisit = (changes: Partial<VisitPlan> = {}): VisitPlan => ({
  zone: 'Asia/Shanghai',
  startsOn: '2028-12-04',
  endsOn: '2028-12-07',
  languages: ['en'],
  objectives: {},
  questions: [],
  days: ['2028-12-05'],
  wishesDueLocal: null,
  answersDueLocal: null,
  listsByThemselves: false,
  version: 1,
  sites: [
    {
      id: siteId.parse(idOf(3)),
      name: { en: 'Exhibition hall' },
      host: { id: organisationId.parse(idOf(4)), name: { en: 'Green Technology Bank' } },
      languages: ['zh', 'en'],
      stepFree: true,
      largestGroup: 30,
      mostAtOnce: 60,
      leadHours: 48,
      contacts: 2,
    },
  ],
  groups: [],
  stops: [],
  transfers: [],
  elsewhere: [],
  conflicts: [],
  unassigned: 0,
  can: { write: true, answer: true },
  asOf: at('2028-11-14T02:20:00.000Z'),
  ...changes,
})

/** A confirmed stop of that visit, at nine in the morning. */
export const stopOfVisit = (changes: Partial<StopOfPlan> = {}): StopOfPlan => ({
  id: stopId.parse(idOf(1)),
  siteId: siteId.parse(idOf(3)),
  groupId: groupId.parse(idOf(5)),
  startsLocal: '2028-12-05T09:00',
  endsLocal: '2028-12-05T11:00',
  startsAt: at('2028-12-05T01:00:00.000Z'),
  endsAt: at('2028-12-05T03:00:00.000Z'),
  state: 'confirmed',
  stateSince: at('2028-11-10T02:00:00.000Z'),
  programme: {},
  receivedBy: '',
  asked: null,
  counter: null,
  reason: null,
  answeredBy: null,
  channel: null,
  answeredAt: null,
  requestedAt: at('2028-11-09T02:00:00.000Z'),
  answerDueAt: null,
  taking: null,
  list: null,
  version: 2,
  can: {},
  ...changes,
})

/** Nothing sent yet, and no button. */
export const listOfStop = (changes: Partial<ListOfStop> = {}): ListOfStop => ({
  dueAt: at('2028-12-03T01:00:00.000Z'),
  next: 1,
  last: null,
  since: null,
  send: null,
  ...changes,
})

/** The first list, which the host has acknowledged. */
export const listLine = (changes: Partial<ListLine> = {}): ListLine => ({
  number: 1,
  state: 'acknowledged',
  visitors: 25,
  joined: 0,
  gone: 0,
  corrected: 0,
  sentAt: at('2028-12-03T01:00:00.000Z'),
  acknowledgedAt: at('2028-12-03T02:00:00.000Z'),
  acknowledgedBy: 'Gu Siyuan',
  expiresAt: at('2028-12-12T03:00:00.000Z'),
  ...changes,
})
