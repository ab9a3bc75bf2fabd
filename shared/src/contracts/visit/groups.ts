import * as z from 'zod'
import { eventId, groupId, personId, registrationId, siteId, transferId } from '../../language/ids.js'
import { line, version } from '../parts.js'
import { route } from '../route.js'
import { groupForm, transferFields } from './organiser.forms.js'

const event = z.object({ eventId })
const group = z.object({ eventId, groupId })
const transfer = z.object({ eventId, transferId })

/** What more heads in a group can be refused for. */
export const refusesOfHeads = [
  'VEHICLE_FULL',
  'HOST_MUST_BE_ASKED',
  'GROUP_TOO_LARGE',
  'SITE_FULL',
  'STOP_CONFLICTS',
  'STOP_PASSED',
  'EVENT_OVER',
] as const

/** The organiser was told that hosts are asked again, and agreed. */
const askAgain = z.boolean()

export const addGroup = route({
  id: 'addGroup',
  method: 'POST',
  path: '/events/{eventId}/visit/groups',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  body: groupForm,
  answer: z.object({ id: groupId }),
  refuses: ['LETTER_TAKEN', 'VEHICLE_FULL'],
  touches: ['visit', 'audit'],
})

export const changeGroup = route({
  id: 'changeGroup',
  method: 'PUT',
  path: '/events/{eventId}/visit/groups/{groupId}',
  word: 'visit',
  needs: 'visit.write',
  params: group,
  body: z.strictObject({ form: groupForm, version, askAgain }),
  refuses: ['CHANGED_MEANWHILE', 'LETTER_TAKEN', ...refusesOfHeads],
  touches: ['visit', 'agenda', 'audit'],
})

/** Lets a group go that no host expects; its delegates are without a group then. */
export const removeGroup = route({
  id: 'removeGroup',
  method: 'POST',
  path: '/events/{eventId}/visit/groups/{groupId}/remove',
  word: 'visit',
  needs: 'visit.write',
  params: group,
  body: z.strictObject({ version }),
  refuses: ['CHANGED_MEANWHILE', 'GROUP_IN_USE'],
  touches: ['visit', 'agenda', 'audit'],
})

/** Whom one can name as leader, interpreter or escort: who takes part, speaks, or acts for a host. */
export const peopleForVisit = route({
  id: 'peopleForVisit',
  method: 'GET',
  path: '/events/{eventId}/visit/people',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  query: z.object({ search: line(200).default('') }),
  answer: z.object({
    people: z.array(z.object({ personId, name: z.string(), organisation: z.string().nullable() })),
  }),
  refuses: [],
  touches: [],
})

const delegate = z.object({
  id: registrationId,
  personId,
  number: z.int(),
  name: z.string(),
  country: z.string().nullable(),
  /** For the balance of groups; null for readers who form none. */
  gender: z.string().nullable(),
  organisation: z.string(),
  languages: z.array(z.string()),
  hasAccessNeeds: z.boolean(),
  groupId: groupId.nullable(),
  pinned: z.boolean(),
  /** Sites, the dearest first; empty for who ranked none. */
  wishes: z.array(siteId),
  /** Where they must not go. */
  excludedSiteIds: z.array(siteId),
})
export type DelegateOfVisit = z.infer<typeof delegate>

/** Confirmed delegates and their groups, by name. */
export const delegatesOfVisit = route({
  id: 'delegatesOfVisit',
  method: 'GET',
  path: '/events/{eventId}/visit/delegates',
  word: 'visit',
  needs: 'visit.read',
  params: event,
  answer: z.object({ rows: z.array(delegate) }),
  refuses: [],
  touches: [],
})

/** Puts delegates into a group, or into none. A group that its vehicle or a host does not take is refused whole. */
export const moveDelegates = route({
  id: 'moveDelegates',
  method: 'POST',
  path: '/events/{eventId}/visit/members',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  body: z.strictObject({
    registrationIds: z.array(registrationId).min(1).max(500),
    groupId: groupId.nullable(),
    pinned: z.boolean().default(false),
    askAgain,
  }),
  refuses: refusesOfHeads,
  touches: ['visit', 'agenda', 'audit'],
})

export const addTransfer = route({
  id: 'addTransfer',
  method: 'POST',
  path: '/events/{eventId}/visit/transfers',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  body: transferFields,
  answer: z.object({ id: transferId }),
  refuses: [],
  touches: ['visit', 'agenda', 'audit'],
})

export const changeTransfer = route({
  id: 'changeTransfer',
  method: 'PUT',
  path: '/events/{eventId}/visit/transfers/{transferId}',
  word: 'visit',
  needs: 'visit.write',
  params: transfer,
  body: z.strictObject({ fields: transferFields, version }),
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['visit', 'agenda', 'audit'],
})

export const removeTransfer = route({
  id: 'removeTransfer',
  method: 'POST',
  path: '/events/{eventId}/visit/transfers/{transferId}/remove',
  word: 'visit',
  needs: 'visit.write',
  params: transfer,
  body: z.strictObject({ version }),
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['visit', 'agenda', 'audit'],
})
