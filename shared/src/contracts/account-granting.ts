import * as z from 'zod'
import { accountId, eventId, grantId, invitationId, programmeId } from '../language/ids.js'
import { grantedRoleNames } from '../language/roles.js'
import { grantEndForm, invitationForm, lastDay, platformInvitationForm, resendingForm } from './account.forms.js'
import { instant, localText } from './parts.js'
import { route } from './route.js'

const grantRow = z.object({
  id: grantId,
  accountId,
  name: z.string(),
  address: z.string(),
  role: z.enum(grantedRoleNames),
  /** Whose delegation it is, of a head of one. */
  country: z.string().nullable(),
  grantedAt: instant,
  endsAt: instant.nullable(),
  /** The day until the end of which it holds, where the event is. */
  lastDay,
  /** Whether it counts now: not past its end. */
  counts: z.boolean(),
  /** The reader's own. */
  own: z.boolean(),
})

const invitationRow = z.object({
  id: invitationId,
  name: z.string(),
  address: z.string(),
  role: z.enum(grantedRoleNames),
  country: z.string().nullable(),
  invitedByName: z.string(),
  invitedAt: instant,
  expiresAt: instant,
  expired: z.boolean(),
})

export const peopleAnswer = z.object({ grants: z.array(grantRow), invitations: z.array(invitationRow) })
export type PeopleOfEvent = z.output<typeof peopleAnswer>

/** Who works on the event, and who is invited to and has not answered. */
export const peopleOfEvent = route({
  id: 'peopleOfEvent',
  method: 'GET',
  path: '/events/{eventId}/people',
  word: 'account',
  needs: 'event.grant',
  params: z.object({ eventId }),
  answer: peopleAnswer,
  refuses: [],
  touches: [],
})

export const inviteToEvent = route({
  id: 'inviteToEvent',
  method: 'POST',
  path: '/events/{eventId}/invitations',
  word: 'account',
  needs: 'event.grant',
  params: z.object({ eventId }),
  body: invitationForm,
  refuses: ['END_NOT_AHEAD'],
  touches: ['account'],
})

/** Sends a new link; the one sent before stops working. */
export const resendInvitation = route({
  id: 'resendInvitation',
  method: 'POST',
  path: '/events/{eventId}/invitations/{invitationId}/resending',
  word: 'account',
  needs: 'event.grant',
  params: z.object({ eventId, invitationId }),
  body: resendingForm,
  refuses: [],
  touches: ['account'],
})

export const withdrawInvitation = route({
  id: 'withdrawInvitation',
  method: 'DELETE',
  path: '/events/{eventId}/invitations/{invitationId}',
  word: 'account',
  needs: 'event.grant',
  params: z.object({ eventId, invitationId }),
  refuses: [],
  touches: ['account'],
})

export const endGrant = route({
  id: 'endGrant',
  method: 'DELETE',
  path: '/events/{eventId}/grants/{grantId}',
  word: 'account',
  needs: 'event.grant',
  params: z.object({ eventId, grantId }),
  refuses: ['LAST_ORGANISER'],
  touches: ['account'],
})

/** Gives it for longer or for shorter. */
export const changeGrantEnd = route({
  id: 'changeGrantEnd',
  method: 'PUT',
  path: '/events/{eventId}/grants/{grantId}/end',
  word: 'account',
  needs: 'event.grant',
  params: z.object({ eventId, grantId }),
  body: grantEndForm,
  refuses: ['END_NOT_AHEAD', 'LAST_ORGANISER'],
  touches: ['account'],
})

/** What a role on the platform reaches: a programme, or everything (null). */
const reach = { programme: z.object({ id: programmeId, title: localText() }).nullable() }

/** Administrators and programme managers, and who is invited to become one. */
export const peopleOfPlatform = route({
  id: 'peopleOfPlatform',
  method: 'GET',
  path: '/platform/people',
  word: 'account',
  needs: 'platform.grant',
  answer: z.object({ grants: z.array(grantRow.extend(reach)), invitations: z.array(invitationRow.extend(reach)) }),
  refuses: [],
  touches: [],
})

export const inviteToPlatform = route({
  id: 'inviteToPlatform',
  method: 'POST',
  path: '/platform/invitations',
  word: 'account',
  needs: 'platform.grant',
  body: platformInvitationForm,
  refuses: ['END_NOT_AHEAD'],
  touches: ['account'],
})

export const withdrawPlatformInvitation = route({
  id: 'withdrawPlatformInvitation',
  method: 'DELETE',
  path: '/platform/invitations/{invitationId}',
  word: 'account',
  needs: 'platform.grant',
  params: z.object({ invitationId }),
  refuses: [],
  touches: ['account'],
})

export const endPlatformGrant = route({
  id: 'endPlatformGrant',
  method: 'DELETE',
  path: '/platform/grants/{grantId}',
  word: 'account',
  needs: 'platform.grant',
  params: z.object({ grantId }),
  refuses: ['LAST_ADMINISTRATOR'],
  touches: ['account'],
})

const secret = z.string().regex(/^[\w-]{43}$/)

/** Who invites whom to what. Reading it changes nothing: mail programs open links by themselves. */
export const invitationBehind = route({
  id: 'invitationBehind',
  method: 'GET',
  path: '/invitations/{secret}',
  word: 'account',
  needs: 'public',
  params: z.object({ secret }),
  answer: z.object({
    name: z.string(),
    /** Empty: whoever opens the link takes it, once they are signed in. */
    address: z.string(),
    role: z.enum(grantedRoleNames),
    /** Whose delegation it is, of a head of one. */
    country: z.string().nullable(),
    invitedByName: z.string(),
    expiresAt: instant,
    endsAt: instant.nullable(),
    event: z
      .object({ id: eventId, title: z.record(z.string(), z.string()), startsOn: z.string(), endsOn: z.string() })
      .nullable(),
    programme: z.object({ title: z.record(z.string(), z.string()) }).nullable(),
  }),
  refuses: ['LINK_USED_UP'],
  touches: [],
})

/** Uses the link up: makes or finds the account of its address, gives the role, signs in. */
export const takeInvitation = route({
  id: 'takeInvitation',
  method: 'POST',
  path: '/invitations/{secret}',
  word: 'account',
  needs: 'public',
  params: z.object({ secret }),
  answer: z.object({ eventId: eventId.nullable() }),
  refuses: ['LINK_USED_UP'],
  touches: ['account'],
})
