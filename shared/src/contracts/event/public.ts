import * as z from 'zod'
import { agreementId, eventId, roomId } from '../../language/ids.js'
import { instant, languageCode, localDate, localDateTime, localText, optionalLocalText, page } from '../parts.js'
import { route } from '../route.js'
import { category, deadline, eventState, eventType, modality, placesInUse, policy, target } from './parts.js'

/** An event as a list shows it. */
export const eventCard = z.object({
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
  country: z.string().nullable(),
  modality,
  languages: z.array(z.string()),
  sdgs: z.array(z.string()),
  summary: optionalLocalText(),
  /** As its organisers chose it, darkened until white can be read on it. */
  accent: z.string(),
  seats: z.int(),
  policy,
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
})
export type EventCard = z.infer<typeof eventCard>

/** What can be chosen among the coming or the past events, whatever is chosen now; goals without their targets. */
const eventChoices = z.object({
  years: z.array(z.int()),
  types: z.array(eventType),
  goals: z.array(z.int()),
  languages: z.array(z.string()),
})
export type EventChoices = z.infer<typeof eventChoices>

/** Coming: from the next to the furthest, those that run included. Past: from the latest back. Drafts are in neither. */
export const eventsForPublic = route({
  id: 'eventsForPublic',
  method: 'GET',
  path: '/public/events',
  word: 'event',
  needs: 'public',
  query: z.object({
    when: z.enum(['coming', 'past']).default('coming'),
    /** The year in which it begins. */
    year: z.coerce.number().int().min(1900).max(9999).optional(),
    type: eventType.optional(),
    /** One of the seventeen goals; its targets count as well. */
    goal: z.coerce.number().int().min(1).max(17).optional(),
    language: languageCode.optional(),
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  answer: page(eventCard).extend({ choices: eventChoices }),
  refuses: [],
  touches: [],
})

/** An event as its page shows it. An older address finds it too: `slug` is the present one, to which the page moves on. */
export const eventPage = eventCard.extend({
  question: optionalLocalText(),
  themes: z.array(z.string()),
  startsAt: instant,
  endsAt: instant,
  /** Every day of the event, in order. */
  days: z.array(localDate),
  venue: z.object({ name: optionalLocalText(), address: optionalLocalText(), access: optionalLocalText() }),
  rooms: z.array(z.object({ id: roomId, name: localText(), capacity: z.int().nullable(), accessible: z.boolean() })),
  whoPays: optionalLocalText(),
  howToTakePart: optionalLocalText(),
  contact: z.object({ name: z.string(), address: z.string() }).nullable(),
  opensLocal: localDateTime.nullable(),
  closesLocal: localDateTime.nullable(),
  /** Whether a registration can be begun at this moment by somebody who was not invited. */
  registrationOpen: z.boolean(),
  /** null: people of every country. */
  eligibleCountries: z.array(z.string()).nullable(),
  inUse: placesInUse.extend({ free: z.int() }),
  /** How many registrations were submitted so far. */
  registrations: z.int(),
  categories: z.array(category),
  targets: z.array(target),
  deadlines: z.array(deadline),
  programme: localText(),
  agreements: z.array(z.object({ id: agreementId, title: localText(), parties: z.array(localText()) })),
})
export type EventPage = z.infer<typeof eventPage>

export const eventForPublic = route({
  id: 'eventForPublic',
  method: 'GET',
  path: '/public/events/{slug}',
  word: 'event',
  needs: 'public',
  params: z.object({ slug: z.string().min(1).max(100) }),
  answer: eventPage,
  refuses: [],
  touches: [],
})
