import * as z from 'zod'
import { groupId, siteId, stopId } from '../../language/ids.js'
import { stopActions } from '../../rules/visit/moves.js'
import { stopStates, transferModes, visitorListStates } from '../../rules/visit/states.js'
import { can, instant, localDateTime, verdict } from '../parts.js'

export const stopState = z.enum(stopStates)
export const transferMode = z.enum(transferModes)
export const canMoveStop = can(stopActions)
export const byStop = z.object({ stopId })

/** What a host is asked for, or offers; its heads are the most that then come. */
export const askedForm = z.object({
  startsLocal: localDateTime,
  endsLocal: localDateTime,
  siteId,
  heads: z.int(),
})

/** A stretch of a group's day, on the event's clocks and as instants. */
export const stretchOfGroup = {
  groupId,
  startsLocal: localDateTime,
  endsLocal: localDateTime,
  startsAt: instant,
  endsAt: instant,
}

/** A text in several languages as it is kept. */
export const keptText = z.record(z.string(), z.string())

/** How many joined, left or were corrected from one visitor list to the next. */
const listChange = { joined: z.int(), gone: z.int(), corrected: z.int() }

/** A visitor list that was sent, without the people. */
export const listLine = z.object({
  number: z.int(),
  state: z.enum(visitorListStates),
  visitors: z.int(),
  ...listChange,
  sentAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: z.string().nullable(),
  /** Until when it can be read. */
  expiresAt: instant,
})

/** Where the visitor list of a stop stands, for organisers. */
export const listOfStop = z.object({
  dueAt: instant,
  /** The number that goes out next. */
  next: z.int(),
  /** The one that went out last, expired or not; null before the first. */
  last: listLine.nullable(),
  /** What the host does not know yet of those who come; null where it has no list. */
  since: z.object(listChange).nullable(),
  /** Whether the next can be sent now; null where the reader sends none, and after the visit. */
  send: verdict.nullable(),
})
