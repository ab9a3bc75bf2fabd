import type { Instant } from '../../language/time.js'
import { accept, type Decision, refuse } from '../decision.js'

export interface WishFacts {
  /** They have a seat that is confirmed, at an event that takes place. */
  readonly comes: boolean
  /** How many sites there are to choose from. */
  readonly sites: number
  /** Until when wishes are asked for; null: nobody is asked. */
  readonly dueAt: Instant | null
}

/** May this person rank the sites of the study visit now? At the very instant of the deadline no more. */
export function mayRank(
  { comes, sites, dueAt }: WishFacts,
  now: Instant,
): Decision<'WISHES_NOT_ASKED' | 'WISHES_CLOSED'> {
  if (!comes || sites === 0 || dueAt === null) return refuse('WISHES_NOT_ASKED')
  return now >= dueAt ? refuse('WISHES_CLOSED', { closedAt: dueAt }) : accept
}

/** Does this person see where the study visit may go? Whoever is or was asked to rank the sites; to all others they are plans. */
export const seesSites = ({ comes, dueAt }: Pick<WishFacts, 'comes' | 'dueAt'>): boolean => comes && dueAt !== null
