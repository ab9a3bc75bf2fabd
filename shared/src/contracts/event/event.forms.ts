import * as z from 'zod'
import { programmeId } from '../../language/ids.js'
import { slugPattern } from '../../rules/event/slug.js'
import {
  emailAddress,
  languageCode,
  line,
  localDate,
  localDateTime,
  localText,
  optionalLocalText,
  prose,
  sdg,
  version,
} from '../parts.js'
import { category, colour, country, eventType, modality, policy, room, target, themes, zoneName } from './parts.js'

const once = <T>(all: readonly T[]) => new Set(all).size === all.length

export const newEventForm = z
  .strictObject({
    programmeId,
    type: eventType,
    title: localText(),
    acronym: line(30).min(1),
    startsOn: localDate,
    endsOn: localDate,
    zone: zoneName,
    city: optionalLocalText(120),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'endsBeforeStart' })

export const basicsForm = z
  .strictObject({
    version,
    type: eventType,
    title: localText(),
    acronym: line(30).min(1),
    /** Absent: as it is. Once the event was announced, the former address goes on leading here. */
    slug: z.string().min(3).max(80).regex(slugPattern).optional(),
    modality,
    startsOn: localDate,
    endsOn: localDate,
    zone: zoneName,
    languages: z.array(languageCode).max(20).refine(once, 'twice'),
    sdgs: z.array(sdg).max(40).refine(once, 'twice'),
    themes,
    accent: colour,
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'endsBeforeStart' })

/** Rooms not named are removed, unless a session is placed in one. */
export const placeForm = z.strictObject({
  version,
  city: optionalLocalText(120),
  country: country.nullable(),
  venueName: optionalLocalText(200),
  venueAddress: optionalLocalText(500),
  venueAccess: optionalLocalText(2000),
  rooms: z
    .array(room)
    .max(100)
    .refine((rooms) => once(rooms.flatMap(({ id }) => id ?? [])), 'twice'),
})

/** Categories not named are removed, unless somebody registered in one. */
export const seatsForm = z.strictObject({
  version,
  seats: z.int().min(0).max(100_000),
  categories: z
    .array(category)
    .max(13)
    .refine((all) => once(all.map((one) => one.category)), 'twice'),
  targets: z.array(target).max(20),
  /** null: people of every country. */
  eligibleCountries: z.array(country).min(1).max(260).refine(once, 'twice').nullable(),
})

/** More offers than seats, decided by name and with a reason; null: as many as seats again. */
export const offerLimitForm = z.strictObject({
  version,
  offerLimit: z.int().min(0).max(100_000).nullable(),
  reason: line(500).min(1),
})

/** Times are those of the event's zone. */
export const registrationSettingsForm = z
  .strictObject({
    version,
    policy,
    opensLocal: localDateTime.nullable(),
    closesLocal: localDateTime.nullable(),
    /** How long an offer stands. */
    offerHours: z
      .int()
      .min(1)
      .max(24 * 90),
    /** Whether the waiting list offers seats that become free without an organiser. */
    promotesByItself: z.boolean(),
  })
  .refine(({ opensLocal, closesLocal }) => (opensLocal === null) === (closesLocal === null), {
    path: ['closesLocal'],
    message: 'windowHalf',
  })
  .refine(({ opensLocal, closesLocal }) => opensLocal === null || closesLocal === null || opensLocal < closesLocal, {
    path: ['closesLocal'],
    message: 'closesBeforeOpening',
  })

export const textsForm = z.strictObject({
  version,
  question: optionalLocalText(1000),
  summary: optionalLocalText(5000),
  whoPays: optionalLocalText(3000),
  howToTakePart: optionalLocalText(3000),
  contactName: prose(120).nullable(),
  contactAddress: emailAddress.nullable(),
})

/** What is asked before a move: a reason, where it needs one. */
export const eventMoveForm = (needsReason: boolean) =>
  z.object({ reason: needsReason ? line(500).min(1) : line(500).optional() })
