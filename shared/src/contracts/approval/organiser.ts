import * as z from 'zod'
import { eventId, membershipId, organisationId, registrationId } from '../../language/ids.js'
import { approvalStates } from '../../rules/approval/states.js'
import { approvalSettingsForm, approverForm, dueAt } from '../approval.forms.js'
import { carried, instant, refusalCode, version } from '../parts.js'
import { route } from '../route.js'
import { byParty, keptText } from './parts.js'

const byEvent = z.object({ eventId })

const approver = z.object({
  membershipId,
  name: z.string(),
  address: z.string().nullable(),
  endsAt: instant.nullable(),
})

/** A party of the agreements behind the event, and what it approves. */
const party = z.object({
  organisationId,
  name: keptText,
  participants: z.boolean(),
  agenda: z.boolean(),
  approvers: z.array(approver),
  /** How many rows of the participant list stand so, by the latest asking of each. */
  states: z.array(z.object({ state: z.enum(approvalStates), count: z.int() })),
})
export type PartyOfEvent = z.infer<typeof party>

/** Who approves what at this event. Why a party objects is not in it: approvers read that, organisers don't. */
const approvalOfEventAnswer = z.object({
  /** The event's. */
  version,
  /** Whether seats are taken at once, so that there is nothing to approve in the list. */
  isOpen: z.boolean(),
  zone: z.string(),
  parties: z.array(party),
})
export type ApprovalOfEvent = z.infer<typeof approvalOfEventAnswer>

export const approvalOfEvent = route({
  id: 'approvalOfEvent',
  method: 'GET',
  path: '/events/{eventId}/approval',
  word: 'approval',
  needs: 'approval.read',
  params: byEvent,
  answer: approvalOfEventAnswer,
  refuses: [],
  touches: [],
})

export const changeApproval = route({
  id: 'changeApproval',
  method: 'PUT',
  path: '/events/{eventId}/approval',
  word: 'approval',
  needs: 'approval.ask',
  params: byEvent,
  body: approvalSettingsForm,
  answer: approvalOfEventAnswer,
  refuses: ['CHANGED_MEANWHILE', 'SEATS_AT_ONCE'],
  touches: ['approval', 'event', 'registration', 'agenda', 'audit'],
})

/** Somebody approves for the party from now on, until the last day; a letter tells them. It must be this organiser's wherever the party approves. */
export const grantApprover = route({
  id: 'grantApprover',
  method: 'POST',
  path: '/events/{eventId}/approval/{organisationId}/approvers',
  word: 'approval',
  needs: 'approval.ask',
  params: byParty,
  body: approverForm,
  answer: z.object({ id: membershipId }),
  refuses: ['END_NOT_AHEAD', 'PARTY_OF_OTHER_EVENTS'],
  touches: ['approval', 'audit'],
})

export const revokeApprover = route({
  id: 'revokeApprover',
  method: 'POST',
  path: '/events/{eventId}/approval/{organisationId}/approvers/{membershipId}/revoke',
  word: 'approval',
  needs: 'approval.ask',
  params: byParty.extend({ membershipId }),
  refuses: ['PARTY_OF_OTHER_EVENTS'],
  touches: ['approval', 'audit'],
})

/** Asks every party that approves the list for these rows, as they are now; each row by itself. */
export const askForParticipants = route({
  id: 'askForParticipants',
  method: 'POST',
  path: '/events/{eventId}/approval/participants',
  word: 'approval',
  needs: 'approval.ask',
  params: byEvent,
  body: z.strictObject({ ids: z.array(registrationId).min(1).max(500), dueAt }),
  answer: z.object({
    asked: z.array(registrationId),
    refused: z.array(z.object({ id: registrationId, code: refusalCode, carries: carried })),
  }),
  refuses: ['ANSWER_TOO_LATE'],
  touches: ['approval', 'registration', 'audit'],
})
