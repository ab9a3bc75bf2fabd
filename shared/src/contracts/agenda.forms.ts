import * as z from 'zod'
import { sessionRoles, sessionTypes } from '../language/events.js'
import { personId, roomId } from '../language/ids.js'
import { emailAddress, languageCode, line, localDateTime, localText, optionalLocalText } from './parts.js'

/** Somebody's part: chosen by id, or typed by name. */
export const personOfForm = z.strictObject({
  personId: personId.nullable(),
  name: line(200).min(1, 'required'),
  role: z.enum(sessionRoles),
  /** Beside a name without an id: the person who has this address, or will have it. */
  address: emailAddress.optional(),
})

export const sessionTime = z
  .strictObject({ startsLocal: localDateTime, endsLocal: localDateTime })
  .refine(({ startsLocal, endsLocal }) => startsLocal < endsLocal, { error: 'endsBeforeStarts', path: ['endsLocal'] })

/** A session as typed; without a time it is parked, and may say how long it will take. */
export const sessionForm = z.strictObject({
  type: z.enum(sessionTypes),
  title: localText(300),
  subtitle: optionalLocalText(300),
  abstract: optionalLocalText(5000),
  description: optionalLocalText(20000),
  languages: z.array(languageCode).max(10),
  interpretation: z.array(languageCode).max(10),
  track: line(100).nullable(),
  roomId: roomId.nullable(),
  time: sessionTime.nullable(),
  minutes: z.int().min(5).max(1440).nullable(),
  people: z.array(personOfForm).max(60),
})
export type SessionForm = z.infer<typeof sessionForm>

export const releaseNoteLength = 1000
export const releaseNote = z.strictObject({ note: optionalLocalText(releaseNoteLength).default({}) })
export const conflictReason = z.strictObject({ reason: line(500).min(1, 'required') })
