import * as z from 'zod'
import { eventId, personId, siteId } from '../../language/ids.js'
import { transferModes } from '../../rules/visit/states.js'
import { documentKinds, visitorParts } from '../../rules/visit/visitor-list.js'
import { instant, localDateTime, verdict, version } from '../parts.js'
import { route } from '../route.js'
import { hostAnswer } from './host.forms.js'
import { askedForm, byStop, canMoveStop, keptText, listLine, stopState } from './parts.js'

/** What a host has of the list of who comes. */
export type ListLine = z.infer<typeof listLine>

const stopForHost = z.object({
  id: byStop.shape.stopId,
  event: z.object({ id: eventId, title: keptText, zone: z.string() }),
  site: z.object({
    id: siteId,
    name: keptText,
    largestGroup: z.int().nullable(),
    stepFree: z.boolean(),
    languages: z.array(z.string()),
  }),
  host: keptText,
  letter: z.string(),
  language: z.string(),
  interpreted: z.boolean(),
  /** How many come; as long as it waits for an answer, how many are asked for. */
  heads: z.int(),
  /** How many stated needs of access; who they are stands in the visitor list. */
  accessNeeds: z.int(),
  startsLocal: localDateTime,
  endsLocal: localDateTime,
  startsAt: instant,
  state: stopState,
  stateSince: instant,
  programme: keptText,
  asked: askedForm.nullable(),
  counter: askedForm.nullable(),
  reason: z.string().nullable(),
  answerDueAt: instant.nullable(),
  list: listLine.nullable(),
  version,
  can: canMoveStop,
})
export type StopForHost = z.infer<typeof stopForHost>

/** All visits to the sites for which the reader acts: those that wait for an answer first, then by time. */
export const hostVisits = route({
  id: 'hostVisits',
  method: 'GET',
  path: '/host/visits',
  word: 'visit',
  needs: 'visit.host',
  answer: z.object({
    hosts: z.array(keptText),
    visits: z.array(stopForHost),
    /** There are more than the page shows. */
    more: z.boolean(),
    asOf: instant,
  }),
  refuses: [],
  touches: [],
})

const visitor = z.object({
  personId,
  part: z.enum(visitorParts),
  familyName: z.string(),
  givenName: z.string(),
  ownScriptName: z.string().nullable(),
  ownScriptLanguage: z.string().nullable(),
  country: z.string().nullable(),
  organisation: z.string().nullable(),
  position: z.string().nullable(),
  document: z.enum(documentKinds),
  accessNeeds: z.string().nullable(),
  foodNeeds: z.string().nullable(),
  /** As the host marked it; null before. */
  came: z.boolean().nullable(),
})
export type VisitorForHost = z.infer<typeof visitor>

/** One visit, with how the group arrives and who comes. */
export const hostVisit = route({
  id: 'hostVisit',
  method: 'GET',
  path: '/host/visits/{stopId}',
  word: 'visit',
  needs: 'visit.host',
  params: byStop,
  answer: stopForHost.extend({
    /** The transfer before; null where none was typed. */
    arrives: z
      .object({ atLocal: localDateTime, mode: z.enum(transferModes), vehicle: z.string().nullable() })
      .nullable(),
    leader: z.string().nullable(),
    interpreter: z.string().nullable(),
    /** How many stand on the list that can be opened now; null before it was sent, and seven days after the visit. */
    readable: z.int().nullable(),
    /** How many of them stated a need of food. */
    foodNeeds: z.int(),
    /** Whether it can be marked now who came; null where there is no list. */
    mayMark: verdict.nullable(),
  }),
  refuses: [],
  touches: [],
})

/** Who comes. Each reading is written down, so it is asked only where it is shown. */
export const visitorsOfVisit = route({
  id: 'visitorsOfVisit',
  method: 'GET',
  path: '/host/visits/{stopId}/visitors',
  word: 'visit',
  needs: 'visit.host',
  params: byStop,
  answer: z.object({ number: z.int(), visitors: z.array(visitor) }),
  refuses: ['LIST_EXPIRED'],
  touches: [],
})

const answers = [
  'MOVE_NOT_ALLOWED',
  'CHANGED_MEANWHILE',
  'REASON_NEEDED',
  'EVENT_OVER',
  'STOP_PASSED',
  'GROUP_TOO_LARGE',
  'SITE_FULL',
  'ASKED_OTHERWISE',
] as const

/** The host's own answer. */
export const answerVisit = route({
  id: 'answerVisit',
  method: 'POST',
  path: '/host/visits/{stopId}/answer',
  word: 'visit',
  needs: 'visit.host',
  params: byStop,
  body: hostAnswer,
  refuses: answers,
  touches: ['visit'],
})

/** The host has the list of this number, and says so. */
export const acknowledgeList = route({
  id: 'acknowledgeList',
  method: 'POST',
  path: '/host/visits/{stopId}/list/acknowledge',
  word: 'visit',
  needs: 'visit.host',
  params: byStop,
  body: z.strictObject({ number: z.int().min(1) }),
  refuses: ['MOVE_NOT_ALLOWED', 'CHANGED_MEANWHILE', 'LIST_EXPIRED'],
  touches: ['visit'],
})

/** Whether somebody on the list came. From the beginning of the visit until its list can no longer be read. */
export const markWhoCame = route({
  id: 'markWhoCame',
  method: 'POST',
  path: '/host/visits/{stopId}/came',
  word: 'visit',
  needs: 'visit.host',
  params: byStop,
  body: z.strictObject({ personId, came: z.boolean() }),
  refuses: ['STOP_NOT_BEGUN', 'LIST_EXPIRED'],
  touches: ['visit'],
})

/** The list for the gate, as paper or table, with its purpose and the day by which it must be deleted. */
export const visitorListFile = route({
  id: 'visitorListFile',
  method: 'GET',
  path: '/host/visits/{stopId}/list.{format}',
  word: 'visit',
  needs: 'visit.host',
  params: byStop.extend({ format: z.enum(['pdf', 'xlsx']) }),
  query: z.object({ language: z.string().max(35).default('en') }),
  bytes: 'application/octet-stream',
  refuses: ['LIST_EXPIRED'],
  touches: [],
})

/** An organiser sends the list as it is now. */
export const sendVisitorList = route({
  id: 'sendVisitorList',
  method: 'POST',
  path: '/visit-stops/{stopId}/list/send',
  word: 'visit',
  needs: 'visit.write',
  params: byStop,
  refuses: [
    'MOVE_NOT_ALLOWED',
    'STOP_NOT_CONFIRMED',
    'LIST_NOT_DUE',
    'LIST_EXPIRED',
    'GROUP_EMPTY',
    'NOTHING_NEW_FOR_HOST',
  ],
  touches: ['visit', 'audit'],
})
