import * as z from 'zod'
import { eventId, organisationId } from '../../language/ids.js'

export const byParty = z.object({ eventId, organisationId })

/** A text in several languages as it is kept. */
export const keptText = z.record(z.string(), z.string())
