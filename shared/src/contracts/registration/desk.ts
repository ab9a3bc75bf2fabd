import * as z from 'zod'
import { eventId, registrationId } from '../../language/ids.js'
import { attendanceStates } from '../../rules/registration/states.js'
import { verdict } from '../parts.js'
import { route } from '../route.js'
import { byRegistration, category, state } from './parts.js'

/** Of somebody who is expected or came what a desk compares with a badge, and no more. */
const personAtDesk = z.object({
  id: registrationId,
  number: z.int(),
  badgeCode: z.string().nullable(),
  state,
  familyName: z.string(),
  givenName: z.string(),
  ownScriptName: z.string(),
  ownScriptLanguage: z.string(),
  organisation: z.string(),
  country: z.string().nullable(),
  category: category.nullable(),
})
export type PersonAtDesk = z.infer<typeof personAtDesk>

/** Who is expected, and who came. */
export const peopleAtDesk = route({
  id: 'peopleAtDesk',
  method: 'GET',
  path: '/events/{eventId}/desk',
  word: 'registration',
  needs: 'registration.attend',
  params: z.object({ eventId }),
  query: z.object({
    /** Words of a name, an organisation or a number; or the code of a badge, as a scanner types it. */
    search: z.string().trim().max(100).default(''),
    /** The registration with which the page before ended. */
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(60),
  }),
  answer: z.object({
    /** By family name. */
    rows: z.array(personAtDesk),
    next: z.string().nullable(),
    expected: z.int(),
    /** Attended, wholly or partly. */
    came: z.int(),
    mayRecord: verdict,
  }),
  refuses: [],
  touches: [],
})

/** Records whether somebody came; again it corrects. */
export const recordAttendance = route({
  id: 'recordAttendance',
  method: 'POST',
  path: '/registrations/{registrationId}/attendance',
  word: 'registration',
  needs: 'registration.attend',
  params: byRegistration,
  body: z.strictObject({ attendance: z.enum(attendanceStates) }),
  refuses: ['MOVE_NOT_ALLOWED', 'EVENT_OVER', 'EVENT_NOT_STARTED'],
  touches: ['registration', 'event', 'audit'],
})
