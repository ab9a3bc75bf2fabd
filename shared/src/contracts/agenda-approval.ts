import * as z from 'zod'
import { approvalId, eventId } from '../language/ids.js'
import { approvalActions } from '../rules/approval/moves.js'
import { approvalStates } from '../rules/approval/states.js'
import { agendaChange, agendaRoom } from './agenda.js'
import { releasedSession } from './agenda-public.js'
import { partyOfMine } from './approval/approver.js'
import { byParty, keptText } from './approval/parts.js'
import { dueAt } from './approval.forms.js'
import { can, instant, localDate } from './parts.js'
import { route } from './route.js'

/** Asks the parties that approve releases for the draft as it is now. Refuses what a release would refuse but for them. */
export const askForAgenda = route({
  id: 'askForAgenda',
  method: 'POST',
  path: '/events/{eventId}/agenda/approval',
  word: 'agenda',
  needs: 'approval.ask',
  params: z.object({ eventId }),
  body: z.strictObject({ dueAt }),
  refuses: ['OUTSIDE_EVENT', 'AGENDA_CONFLICTS', 'NOTHING_CHANGED', 'NOTHING_TO_ASK', 'ANSWER_TOO_LATE'],
  touches: ['agenda', 'approval', 'audit'],
})

/** The agenda that the party was asked to let out, and what changed since it last said yes; null: it was asked for none. */
export const agendaOfParty = route({
  id: 'agendaOfParty',
  method: 'GET',
  path: '/approve/events/{eventId}/parties/{organisationId}/agenda',
  word: 'agenda',
  needs: 'approval.own',
  params: byParty,
  answer: partyOfMine.extend({
    asked: z
      .object({
        id: approvalId,
        state: z.enum(approvalStates),
        askedAt: instant,
        askedBy: z.string(),
        dueAt: instant.nullable(),
        answeredAt: instant.nullable(),
        answeredBy: z.string().nullable(),
        reason: z.string().nullable(),
        others: z.array(z.object({ party: keptText, state: z.enum(approvalStates), reason: z.string().nullable() })),
        /** Whether the party approved an earlier draft, from which changes are told. */
        isFirst: z.boolean(),
        days: z.array(localDate),
        rooms: z.array(agendaRoom),
        sessions: z.array(releasedSession),
        changes: z.array(agendaChange),
        can: can(approvalActions),
      })
      .nullable(),
    asOf: instant,
  }),
  refuses: [],
  touches: [],
})
