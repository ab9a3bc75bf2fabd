import type { DelegateOfVisit } from '@plenary/shared/contracts/visit/groups'
import type { GroupOfPlan, SiteOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { eventId, groupId, organisationId, personId, registrationId, siteId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'

const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const event = eventId.parse(idOf(1))

export const groupOf = (letter: string, changes: Partial<GroupOfPlan> = {}): GroupOfPlan => ({
  id: groupId.parse(idOf(letter.charCodeAt(0))),
  letter,
  language: 'en',
  leader: null,
  interpreter: null,
  escorts: [],
  vehicle: `Bus ${letter}`,
  vehiclePlaces: 2,
  delegates: [],
  heads: 0,
  accessNeeds: 0,
  version: 1,
  ...changes,
})

export const delegateOf = (number: number, name: string, changes: Partial<DelegateOfVisit> = {}): DelegateOfVisit => ({
  id: registrationId.parse(idOf(200 + number)),
  personId: personId.parse(idOf(300 + number)),
  number,
  name,
  country: 'KE',
  gender: null,
  organisation: 'Ministry of Science',
  languages: ['en'],
  hasAccessNeeds: false,
  groupId: null,
  pinned: false,
  wishes: [],
  excludedSiteIds: [],
  ...changes,
})

export const siteNamed = (number: number, name: string): SiteOfPlan => ({
  id: siteId.parse(idOf(400 + number)),
  name: { en: name },
  host: { id: organisationId.parse(idOf(500 + number)), name: { en: name } },
  languages: ['en'],
  stepFree: true,
  largestGroup: null,
  mostAtOnce: null,
  leadHours: 48,
  contacts: 1,
})

/** A study visit on Tue 5 December 2028 of groups without stops. */
export const planOf = (groups: readonly GroupOfPlan[]): VisitPlan => ({
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
  sites: [],
  groups: [...groups],
  stops: [],
  transfers: [],
  elsewhere: [],
  conflicts: [],
  unassigned: 0,
  can: { write: true, answer: true },
  asOf: '2028-11-14T02:20:00.000Z' as Instant,
})
