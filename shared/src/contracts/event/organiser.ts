import * as z from 'zod'
import { eventId, programmeId, roomId } from '../../language/ids.js'
import { permissionNames } from '../../rules/access/permissions.js'
import { needed } from '../../rules/event/completeness.js'
import { consequenceNames } from '../../rules/event/consequences.js'
import { eventActions } from '../../rules/event/moves.js'
import { can, instant, line, localDate, localDateTime, localText, optionalLocalText, version } from '../parts.js'
import { route } from '../route.js'
import { newEventForm } from './event.forms.js'
import {
  askedAgain,
  category,
  deadline,
  eventState,
  eventType,
  modality,
  placesInUse,
  policy,
  target,
} from './parts.js'

/** An event as a row of "My events". */
const eventRow = z.object({
  id: eventId,
  slug: z.string(),
  state: eventState,
  type: eventType,
  title: localText(),
  acronym: z.string(),
  startsOn: localDate,
  endsOn: localDate,
  zone: z.string(),
  city: optionalLocalText(),
  accent: z.string(),
  seats: z.int(),
  inUse: placesInUse,
  nextDeadline: deadline.nullable(),
  /** What the public page still lacks. */
  missing: z.array(z.enum(needed)),
})
export type EventRow = z.infer<typeof eventRow>

/** All events that the reader may work on: those still to be held from the next on, then the others from the latest back. */
export const eventsForOrganiser = route({
  id: 'eventsForOrganiser',
  method: 'GET',
  path: '/events',
  word: 'event',
  needs: 'event.read',
  answer: z.object({ rows: z.array(eventRow) }),
  refuses: [],
  touches: [],
})

/** The whole event as its organisers see it, with what they can do now and what would follow from it. */
export const eventSheet = eventRow.extend({
  version,
  programme: z.object({ id: programmeId, title: localText() }),
  /** Older addresses, which lead to the present one. */
  oldSlugs: z.array(z.string()),
  question: optionalLocalText(),
  summary: optionalLocalText(),
  startsAt: instant,
  endsAt: instant,
  days: z.array(localDate),
  modality,
  languages: z.array(z.string()),
  sdgs: z.array(z.string()),
  themes: z.array(z.string()),
  /** The accent as it was chosen; `accent` is the one that can be read. */
  chosenAccent: z.string(),
  country: z.string().nullable(),
  venueName: optionalLocalText(),
  venueAddress: optionalLocalText(),
  venueAccess: optionalLocalText(),
  rooms: z.array(
    z.object({
      id: roomId,
      name: localText(),
      capacity: z.int().nullable(),
      accessible: z.boolean(),
      sessions: z.int(),
    }),
  ),
  whoPays: optionalLocalText(),
  howToTakePart: optionalLocalText(),
  contactName: z.string().nullable(),
  contactAddress: z.string().nullable(),
  policy,
  opensLocal: localDateTime.nullable(),
  closesLocal: localDateTime.nullable(),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  offerHours: z.int(),
  promotesByItself: z.boolean(),
  /** null: as many offers as seats. */
  offerLimit: z.int().nullable(),
  offerLimitReason: z.string().nullable(),
  eligibleCountries: z.array(z.string()).nullable(),
  targets: z.array(target),
  categories: z.array(category.extend({ inUse: placesInUse, registrations: z.int() })),
  /** Registrations that were submitted, in whatever state they are now. */
  registrations: z.int(),
  askedAgain,
  /** Letters that are written and wait until an organiser releases them. */
  lettersWaiting: z.int(),
  postponedFrom: localDate.nullable(),
  announcedAt: instant.nullable(),
  deadlines: z.array(deadline),
  can: can(eventActions),
  consequences: z.partialRecord(
    z.enum(eventActions),
    z.array(z.object({ what: z.enum(consequenceNames), count: z.int() })),
  ),
  /** What the reader may do on this event. */
  may: z.array(z.enum(permissionNames)),
})
export type EventSheet = z.infer<typeof eventSheet>

const params = z.object({ eventId })

export const eventForOrganiser = route({
  id: 'eventForOrganiser',
  method: 'GET',
  path: '/events/{eventId}',
  word: 'event',
  needs: 'event.read',
  params,
  answer: eventSheet,
  refuses: [],
  touches: [],
})

/** Makes a draft. Whoever makes it becomes its organiser. */
export const createEvent = route({
  id: 'createEvent',
  method: 'POST',
  path: '/events',
  word: 'event',
  needs: 'event.create',
  body: newEventForm,
  answer: eventSheet,
  refuses: [],
  touches: ['event', 'programme', 'account'],
})

/** Makes one move. `version` is the one that the reader saw: consequences that were read are those that follow. */
export const moveEvent = route({
  id: 'moveEvent',
  method: 'POST',
  path: '/events/{eventId}/moves',
  word: 'event',
  needs: 'event.move',
  params,
  body: z.strictObject({ action: z.enum(eventActions), version, reason: line(500).optional() }),
  answer: eventSheet,
  refuses: [
    'MOVE_NOT_ALLOWED',
    'CHANGED_MEANWHILE',
    'REASON_NEEDED',
    'EVENT_INCOMPLETE',
    'WINDOW_OVER',
    'EVENT_NOT_STARTED',
    'EVENT_OVER',
  ],
  touches: ['event', 'registration', 'agenda', 'audit'],
})

/** Removes a draft that nobody but its organisers saw. */
export const removeEvent = route({
  id: 'removeEvent',
  method: 'DELETE',
  path: '/events/{eventId}',
  word: 'event',
  needs: 'event.write',
  params,
  refuses: ['MOVE_NOT_ALLOWED', 'EVENT_IN_USE'],
  touches: ['event', 'programme', 'account'],
})
