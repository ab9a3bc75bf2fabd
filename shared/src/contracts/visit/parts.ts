import * as z from 'zod'
import { groupId, siteId, stopId } from '../../language/ids.js'
import { stopActions } from '../../rules/visit/moves.js'
import { stopStates, transferModes } from '../../rules/visit/states.js'
import { can, instant, localDateTime } from '../parts.js'

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
