import * as z from 'zod'
import { sessionRoles, sessionTypes } from '../language/events.js'
import { eventId, personId, sessionId } from '../language/ids.js'
import { eventStates } from '../rules/event/states.js'
import { agendaChange, agendaRoom, sessionMaterial } from './agenda.js'
import { instant, localDate, localDateTime } from './parts.js'
import { route } from './route.js'

/** As addresses have it, present ones and older ones. */
const slug = z.string().regex(/^[a-z0-9-]{1,200}$/)
const text = z.record(z.string(), z.string())

/** A session as everybody may read it, out of a release. */
export const releasedSession = z.object({
  id: sessionId,
  type: z.enum(sessionTypes),
  title: text,
  subtitle: text,
  abstract: text,
  description: text,
  languages: z.array(z.string()),
  interpretation: z.array(z.string()),
  track: z.string().nullable(),
  roomId: z.uuid().nullable(),
  startsLocal: localDateTime,
  endsLocal: localDateTime,
  startsAt: instant,
  endsAt: instant,
  people: z.array(z.object({ personId: personId.nullable(), name: z.string(), role: z.enum(sessionRoles) })),
  materials: z.array(sessionMaterial),
})
export type ReleasedSession = z.infer<typeof releasedSession>

/** The newest release of an event's agenda, and what it changed against the one before. Nothing released yet: not found. */
export const agendaForPublic = route({
  id: 'agendaForPublic',
  method: 'GET',
  path: '/public/events/{slug}/agenda',
  word: 'agenda',
  needs: 'public',
  params: z.object({ slug }),
  answer: z.object({
    event: z.object({
      id: eventId,
      slug: z.string(),
      title: text,
      acronym: z.string(),
      state: z.enum(eventStates),
      zone: z.string(),
      city: text,
      accent: z.string(),
      languages: z.array(z.string()),
    }),
    release: z.object({ number: z.int(), releasedAt: instant, note: text }),
    days: z.array(localDate),
    rooms: z.array(agendaRoom),
    sessions: z.array(releasedSession),
    /** Since the release before; empty for the first. */
    changes: z.array(agendaChange),
  }),
  refuses: [],
  touches: [],
})

/** Who speaks, by the newest release; a portrait and a biography only where their owner lets everybody see them. */
export const speakersForPublic = route({
  id: 'speakersForPublic',
  method: 'GET',
  path: '/public/events/{slug}/speakers',
  word: 'agenda',
  needs: 'public',
  params: z.object({ slug }),
  answer: z.object({
    event: z.object({ id: eventId, slug: z.string(), title: text, accent: z.string() }),
    speakers: z.array(
      z.object({
        personId: personId.nullable(),
        name: z.string(),
        organisation: z.string().nullable(),
        position: z.string().nullable(),
        biography: z.string().nullable(),
        photoFileId: z.uuid().nullable(),
        sessions: z.array(
          z.object({ id: sessionId, title: text, role: z.enum(sessionRoles), startsLocal: localDateTime }),
        ),
      }),
    ),
  }),
  refuses: [],
  touches: [],
})

const bySlug = z.object({ slug })
const inLanguage = z.object({ lang: z.string().max(35).optional() })

const released = <const Id extends string, const Path extends `/${string}`>(id: Id, path: Path, bytes: string) =>
  route({
    id,
    method: 'GET',
    path,
    word: 'agenda',
    needs: 'public',
    outside: true,
    params: bySlug,
    query: inLanguage,
    bytes,
    refuses: [],
    touches: [],
  })

/** The released agenda as bytes, made once per release, event version and language. */
export const agendaCalendar = released('agendaCalendar', '/events/{slug}/agenda.ics', 'text/calendar')
export const agendaPaper = released('agendaPaper', '/events/{slug}/agenda.pdf', 'application/pdf')
export const agendaJson = released('agendaJson', '/events/{slug}/agenda.json', 'application/json')
/** In the interchange format that conference apps read. */
export const scheduleJson = released('scheduleJson', '/events/{slug}/schedule.json', 'application/json')

/** All releases as a page, and what changed from one of them to another: `from` and `until` are numbers of releases. */
export const releasesOnPage = route({
  id: 'releasesOnPage',
  method: 'GET',
  path: '/events/{slug}/agenda/releases',
  word: 'agenda',
  needs: 'public',
  outside: true,
  params: z.object({ slug }),
  query: inLanguage.extend({ from: z.string().optional(), until: z.string().optional() }),
  bytes: 'text/html',
  refuses: [],
  touches: [],
})

/** One release as a page, old ones too: the same bytes for ever, save that a person who leaves the platform is named no more. */
export const releaseOnPage = route({
  id: 'releaseOnPage',
  method: 'GET',
  path: '/events/{slug}/agenda/{number}',
  word: 'agenda',
  needs: 'public',
  outside: true,
  params: z.object({ slug, number: z.string().regex(/^[1-9]\d{0,4}$/) }),
  query: inLanguage,
  bytes: 'text/html',
  refuses: [],
  touches: [],
})
