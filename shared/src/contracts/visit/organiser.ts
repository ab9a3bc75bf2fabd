import * as z from 'zod'
import { eventId, groupId, organisationId, personId, siteId, stopId, transferId } from '../../language/ids.js'
import { occupantKinds } from '../../rules/event/occupancy.js'
import { problemKinds } from '../../rules/visit/problems.js'
import { instant, line, localDate, localDateTime, version } from '../parts.js'
import { route } from '../route.js'
import { organiserStopMove, stopFields } from './organiser.forms.js'
import {
  askedForm,
  byStop,
  canMoveStop,
  keptText,
  listOfStop,
  stopState,
  stretchOfGroup,
  transferMode,
} from './parts.js'

const event = z.object({ eventId })
export const named = z.object({ personId, name: z.string() })

const siteOfPlan = z.object({
  id: siteId,
  name: keptText,
  host: z.object({ id: organisationId, name: keptText }),
  languages: z.array(z.string()),
  stepFree: z.boolean(),
  largestGroup: z.int().nullable(),
  mostAtOnce: z.int().nullable(),
  leadHours: z.int(),
  /** People of the host who can be written to. */
  contacts: z.int(),
})
export type SiteOfPlan = z.infer<typeof siteOfPlan>

const groupOfPlan = z.object({
  id: groupId,
  letter: z.string(),
  language: z.string(),
  leader: named.nullable(),
  interpreter: named.nullable(),
  escorts: z.array(named),
  vehicle: z.string().nullable(),
  vehiclePlaces: z.int().nullable(),
  /** By person; everybody counts once. */
  delegates: z.array(personId),
  heads: z.int(),
  accessNeeds: z.int(),
  version,
})
export type GroupOfPlan = z.infer<typeof groupOfPlan>

const transferOfPlan = z.object({ id: transferId, ...stretchOfGroup, mode: transferMode, note: z.string(), version })
export type TransferOfPlan = z.infer<typeof transferOfPlan>

const time = z.object({ startsLocal: localDateTime, endsLocal: localDateTime })

/** What follows if a counter-proposal is taken and the rest of the day moves along. */
const taking = z.object({
  moved: z.array(
    z.object({
      kind: z.enum(['stop', 'transfer']),
      id: z.uuid(),
      from: time,
      to: time,
      /** Its host was asked for the old time. */
      asksHost: z.boolean(),
    }),
  ),
  /** The group's vehicle at the new times: free, or needed by another group; null without a vehicle. */
  vehicleFree: z.boolean().nullable(),
  /** Keys of conflicts that would be new; what they are stands in `conflicts`. */
  conflicts: z.array(z.lazy(() => conflictOfPlan)),
})
export type Taking = z.infer<typeof taking>

const stopOfPlan = z.object({
  id: stopId,
  siteId,
  ...stretchOfGroup,
  state: stopState,
  stateSince: instant,
  programme: keptText,
  receivedBy: z.string(),
  asked: askedForm.nullable(),
  counter: askedForm.nullable(),
  reason: z.string().nullable(),
  answeredBy: z.string().nullable(),
  channel: z.string().nullable(),
  answeredAt: instant.nullable(),
  requestedAt: instant.nullable(),
  answerDueAt: instant.nullable(),
  taking: taking.nullable(),
  /** null where nobody is expected: the host was not asked, or the visit does not take place. */
  list: listOfStop.nullable(),
  version,
  can: canMoveStop,
})
export type StopOfPlan = z.infer<typeof stopOfPlan>
export type ListOfStop = z.infer<typeof listOfStop>

/** What stands in the way of stops: what is needed twice, or what does not fit. */
export const conflictOfPlan = z.object({
  key: z.string(),
  kind: z.enum([...occupantKinds, ...problemKinds]),
  stopIds: z.array(stopId),
  /** Who or what it is about: a person, a vehicle, a session beside the stop. */
  about: z.string(),
  /** The other thing's name, where two are in each other's way. */
  beside: z.string(),
  count: z.int(),
  places: z.int(),
  startsLocal: localDateTime,
  endsLocal: localDateTime,
  acceptable: z.boolean(),
  accepted: z.object({ by: z.string(), reason: z.string() }).nullable(),
})
export type ConflictOfPlan = z.infer<typeof conflictOfPlan>

export const visitPlanAnswer = z.object({
  zone: z.string(),
  startsOn: localDate,
  endsOn: localDate,
  languages: z.array(z.string()),
  objectives: keptText,
  questions: z.array(keptText),
  days: z.array(localDate),
  wishesDueLocal: localDateTime.nullable(),
  answersDueLocal: localDateTime.nullable(),
  listsByThemselves: z.boolean(),
  /** 0 before the study visit was first saved. */
  version: z.int().min(0),
  sites: z.array(siteOfPlan),
  groups: z.array(groupOfPlan),
  stops: z.array(stopOfPlan),
  transfers: z.array(transferOfPlan),
  /** Visitors of other events at these sites. */
  elsewhere: z.array(z.object({ siteId, startsAt: instant, endsAt: instant, heads: z.int() })),
  conflicts: z.array(conflictOfPlan),
  /** Confirmed delegates whom no group has. */
  unassigned: z.int(),
  can: z.object({ write: z.boolean(), answer: z.boolean() }),
  asOf: instant,
})
export type VisitPlan = z.infer<typeof visitPlanAnswer>

/** The study visit of an event, whole: what the planner shows. */
export const visitPlan = route({
  id: 'visitPlan',
  method: 'GET',
  path: '/events/{eventId}/visit',
  word: 'visit',
  needs: 'visit.read',
  params: event,
  answer: visitPlanAnswer,
  refuses: [],
  touches: [],
})

/** Puts a stop into a group's day; nobody is asked yet. */
export const addStop = route({
  id: 'addStop',
  method: 'POST',
  path: '/events/{eventId}/visit/stops',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  body: stopFields,
  answer: z.object({ id: stopId }),
  refuses: [],
  touches: ['visit', 'audit'],
})

/** What any move towards the host can be refused for. */
const refusesOfMoves = [
  'MOVE_NOT_ALLOWED',
  'CHANGED_MEANWHILE',
  'REASON_NEEDED',
  'EVENT_OVER',
  'STOP_PASSED',
  'GROUP_EMPTY',
  'GROUP_TOO_LARGE',
  'SITE_FULL',
  'STOP_CONFLICTS',
  'ASKED_OTHERWISE',
  'HOST_MUST_BE_ASKED',
] as const

/** The organiser's moves, and the host's answers recorded on its behalf. */
export const moveStop = route({
  id: 'moveStop',
  method: 'POST',
  path: '/visit-stops/{stopId}/moves',
  word: 'visit',
  needs: 'visit.read',
  params: byStop,
  body: organiserStopMove,
  refuses: refusesOfMoves,
  touches: ['visit', 'agenda', 'audit'],
})

const change = z.strictObject({
  fields: stopFields,
  version,
  /** The organiser was told that the host is asked again, and agreed. */
  askAgain: z.boolean(),
})

/** Another time, site, group or programme. A host who was asked for something else is asked again. */
export const changeStop = route({
  id: 'changeStop',
  method: 'PUT',
  path: '/visit-stops/{stopId}',
  word: 'visit',
  needs: 'visit.write',
  params: byStop,
  body: change,
  refuses: refusesOfMoves,
  touches: ['visit', 'agenda', 'audit'],
})

/** Takes a stop out of the plan that no host has heard of. */
export const removeStop = route({
  id: 'removeStop',
  method: 'POST',
  path: '/visit-stops/{stopId}/remove',
  word: 'visit',
  needs: 'visit.write',
  params: byStop,
  body: z.strictObject({ version }),
  refuses: ['CHANGED_MEANWHILE', 'MOVE_NOT_ALLOWED'],
  touches: ['visit', 'agenda', 'audit'],
})
/** Asks the hosts of these stops; each that can be asked is, the others say why not. */
export const requestStops = route({
  id: 'requestStops',
  method: 'POST',
  path: '/events/{eventId}/visit/requests',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  body: z.strictObject({ stopIds: z.array(stopId).min(1).max(200) }),
  answer: z.object({
    done: z.array(stopId),
    refused: z.array(z.object({ id: stopId, code: z.string(), carries: z.record(z.string(), z.unknown()) })),
  }),
  refuses: [],
  touches: ['visit', 'audit'],
})

/** Takes a conflict on, in one's own name and with a reason, so that it doesn't stand in the way of a request. */
export const acceptVisitConflict = route({
  id: 'acceptVisitConflict',
  method: 'POST',
  path: '/events/{eventId}/visit/conflicts/accept',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  body: z.strictObject({ key: line(400), reason: line(500).min(1, 'required') }),
  refuses: [],
  touches: ['visit', 'agenda', 'audit'],
})

/** The letter with which a host is asked, as it would go out now: one for each of its people, in their language. */
export const letterOfStop = route({
  id: 'letterOfStop',
  method: 'GET',
  path: '/visit-stops/{stopId}/letter',
  word: 'visit',
  needs: 'visit.read',
  params: byStop,
  answer: z.object({
    letters: z.array(
      z.object({
        toName: z.string(),
        toAddress: z.string(),
        language: z.string(),
        subject: z.string(),
        text: z.string(),
      }),
    ),
  }),
  refuses: [],
  touches: [],
})

/** Asks the host once more for its answer, with the same letter. */
export const remindHost = route({
  id: 'remindHost',
  method: 'POST',
  path: '/visit-stops/{stopId}/remind',
  word: 'visit',
  needs: 'visit.write',
  params: byStop,
  answer: z.object({ letters: z.int() }),
  refuses: ['MOVE_NOT_ALLOWED'],
  touches: ['audit'],
})
