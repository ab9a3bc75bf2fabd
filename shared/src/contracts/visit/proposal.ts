import * as z from 'zod'
import { eventId, groupId, registrationId } from '../../language/ids.js'
import { route } from '../route.js'
import { refusesOfHeads } from './groups.js'

const event = z.object({ eventId })
/** Without a group: those for whom none has a place. */
const filled = z.object({ groupId: groupId.nullable(), registrationIds: z.array(registrationId).max(2000) })

/** What a proposal was made from: whoever takes it sees whether somebody was moved, pinned or excluded meanwhile. */
const basis = z.string().max(100)

/** Proposes who travels with whom; nothing is changed. Whoever is pinned stays where they are. Takes seconds. */
export const proposeGroups = route({
  id: 'proposeGroups',
  method: 'POST',
  path: '/events/{eventId}/visit/proposal',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  answer: z.object({
    groups: z.array(filled),
    people: z.int(),
    leftOver: z.int(),
    /** How many wished, and how many of them would travel to none of their wishes. */
    wished: z.int(),
    noWish: z.int(),
    /** What each wish got, the first wishes first: how many have one at this rank, and for how many it comes true. */
    ranks: z.array(z.object({ wished: z.int(), granted: z.int() })),
    /** Who speaks the working language of their group. */
    understanding: z.int(),
    /** How many would be in another group than now. */
    moved: z.int(),
    /** No better distribution exists; else by which share the spread could be more even. */
    proven: z.boolean(),
    gap: z.number(),
    basis,
  }),
  refuses: ['NO_GROUPS', 'NOBODY_TO_GROUP', 'SEARCH_RUNNING', 'SEARCH_FAILED'],
  touches: [],
})

/** Fills the groups as was proposed, all or nothing. */
export const takeProposal = route({
  id: 'takeProposal',
  method: 'POST',
  path: '/events/{eventId}/visit/proposal/take',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  body: z.strictObject({
    groups: z.array(filled).min(1).max(100),
    basis,
    /** The organiser was told that hosts are asked again, and agreed. */
    askAgain: z.boolean(),
  }),
  refuses: ['CHANGED_MEANWHILE', ...refusesOfHeads],
  touches: ['visit', 'agenda', 'audit'],
})
