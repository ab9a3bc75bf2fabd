import * as z from 'zod'
import { categories, genders } from '../../language/categories.js'
import { eventId, focalPointId, nominationId } from '../../language/ids.js'
import { nominationActions } from '../../rules/nomination/moves.js'
import { representations } from '../../rules/nomination/representations.js'
import { nomineeStandings } from '../../rules/nomination/standing.js'
import { nominationStates } from '../../rules/nomination/states.js'
import { can, instant, version } from '../parts.js'

export const nominationState = z.enum(nominationStates)
export const standing = z.enum(nomineeStandings)
export const canMoveNomination = can(nominationActions)
export const byFocalPoint = z.object({ focalPointId })
export const byNomination = z.object({ nominationId })

/** For what, with how many places, until when. */
export const focalPoint = z.object({
  id: focalPointId,
  version,
  represents: z.enum(representations),
  country: z.string().nullable(),
  /** Of the institution, network or group; empty where the country says it. */
  name: z.string(),
  places: z.int(),
  used: z.int(),
  dueAt: instant.nullable(),
  dueLocal: z.string().nullable(),
})

/** Who nominated, as lists name it. */
export const nominatedBy = focalPoint.pick({ id: true, represents: true, country: true, name: true })

/** The event as far as nominations depend on it. */
export const eventOfNomination = z.object({
  id: eventId,
  slug: z.string(),
  title: z.record(z.string(), z.string()),
  accent: z.string(),
  zone: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  city: z.record(z.string(), z.string()),
  state: z.string(),
  categories: z.array(z.enum(categories)),
  contact: z.string().nullable(),
})

/** A line of a focal point's list. */
export const nomineeRow = z.object({
  id: nominationId,
  rank: z.int(),
  state: nominationState,
  stateSince: instant,
  standing,
  familyName: z.string(),
  givenName: z.string(),
  organisation: z.string(),
  position: z.string(),
  country: z.string().nullable(),
  category: z.enum(categories).nullable(),
  gender: z.enum(genders).nullable(),
  hasAddress: z.boolean(),
  hasEvidence: z.boolean(),
  /** Whose place this one is to take. */
  replacesId: nominationId.nullable(),
})

/** What there is of evidence, without what it says. */
export const evidenceThere = z.object({ letter: z.boolean(), note: z.boolean(), scan: z.boolean() })
