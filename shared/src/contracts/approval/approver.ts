import * as z from 'zod'
import { categories } from '../../language/categories.js'
import { approvalId, eventId, organisationId, registrationId } from '../../language/ids.js'
import { participantFields } from '../../rules/approval/content.js'
import { approvalActions } from '../../rules/approval/moves.js'
import { approvalStates } from '../../rules/approval/states.js'
import { approvalAnswer } from '../approval.forms.js'
import { can, carried, instant, refusalCode } from '../parts.js'
import { route } from '../route.js'
import { byParty, keptText } from './parts.js'

const state = z.enum(approvalStates)

const event = z.object({
  id: eventId,
  title: keptText,
  acronym: z.string(),
  accent: z.string(),
  zone: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  city: keptText,
})

/** One party for which the reader approves at one event, and what waits there. */
export const partyOfMine = z.object({
  event,
  party: z.object({ id: organisationId, name: keptText }),
  participants: z.boolean(),
  agenda: z.boolean(),
  waiting: z.object({ participants: z.int(), agenda: z.int() }),
  /** The nearest end of time among those that wait. */
  dueAt: instant.nullable(),
})
export type PartyOfMine = z.infer<typeof partyOfMine>

/** Everything that the reader approves, what waits first. */
export const myApprovals = route({
  id: 'myApprovals',
  method: 'GET',
  path: '/approve/parties',
  word: 'approval',
  needs: 'approval.own',
  answer: z.object({ rows: z.array(partyOfMine), asOf: instant }),
  refuses: [],
  touches: [],
})

const content = z.object({
  familyName: z.string(),
  givenName: z.string(),
  organisation: z.string(),
  position: z.string(),
  country: z.string().nullable(),
  category: z.enum(categories).nullable(),
})

/** One row of the list that the party was asked for, with what it said last and what others say. */
const participantForApprover = z.object({
  id: approvalId,
  registrationId,
  number: z.int(),
  state,
  content,
  /** What the party approved last, where it was another version; null: it has approved none. */
  before: content.nullable(),
  changed: z.array(z.enum(participantFields)),
  askedAt: instant,
  askedBy: z.string(),
  dueAt: instant.nullable(),
  answeredAt: instant.nullable(),
  answeredBy: z.string().nullable(),
  /** Why the party objects; only approvers of this event's parties read it. */
  reason: z.string().nullable(),
  /** What the other parties answered to this version. */
  others: z.array(z.object({ party: keptText, state, reason: z.string().nullable() })),
  can: can(approvalActions),
})
export type ParticipantForApprover = z.infer<typeof participantForApprover>

/** The participant list as the party was asked for it: what waits first, then what it answered, the latest first. */
export const participantsOfParty = route({
  id: 'participantsOfParty',
  method: 'GET',
  path: '/approve/events/{eventId}/parties/{organisationId}/participants',
  word: 'approval',
  needs: 'approval.own',
  params: byParty,
  answer: partyOfMine.extend({
    rows: z.array(participantForApprover),
    /** There are more than the page shows. */
    more: z.boolean(),
    asOf: instant,
  }),
  refuses: [],
  touches: [],
})

/** The party's own answer to what it was asked. */
export const answerApproval = route({
  id: 'answerApproval',
  method: 'POST',
  path: '/approve/approvals/{approvalId}/answer',
  word: 'approval',
  needs: 'approval.own',
  params: z.object({ approvalId }),
  body: approvalAnswer,
  refuses: ['MOVE_NOT_ALLOWED', 'CHANGED_MEANWHILE', 'OTHER_PARTY', 'ANSWER_TOO_LATE'],
  touches: ['approval', 'registration', 'agenda'],
})

/** Yes to many at once, each judged by itself: what can be approved is, the rest is answered with its reason. */
export const approveMany = route({
  id: 'approveMany',
  method: 'POST',
  path: '/approve/events/{eventId}/parties/{organisationId}/approve',
  word: 'approval',
  needs: 'approval.own',
  params: byParty,
  body: z.strictObject({ ids: z.array(approvalId).min(1).max(500) }),
  answer: z.object({
    done: z.array(approvalId),
    refused: z.array(z.object({ id: approvalId, code: refusalCode, carries: carried })),
  }),
  refuses: [],
  touches: ['approval', 'registration', 'agenda'],
})
