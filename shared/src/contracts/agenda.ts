import * as z from 'zod'
import { sessionRoles, sessionTypes } from '../language/events.js'
import { eventId, personId, roomId, sessionId } from '../language/ids.js'
import { editedFields } from '../rules/agenda/changes.js'
import { conflictKinds } from '../rules/agenda/conflicts.js'
import { approvalStandings } from '../rules/approval/standing.js'
import { occupantKinds } from '../rules/event/occupancy.js'
import { conflictReason, releaseNote, sessionForm, sessionTime } from './agenda.forms.js'
import { releaseNews } from './agenda-news.js'
import { instant, line, localDate, localDateTime, version } from './parts.js'
import { route } from './route.js'

/** A person of a session: chosen by id, or typed by name; the same name in one event's agenda is the same person. */
const sessionPerson = z.object({ personId: personId.nullable(), name: z.string(), role: z.enum(sessionRoles) })
export const draftActs = ['add', 'change', 'place', 'park', 'remove'] as const

/** A PDF to read before or after a session; its address is that of its content. */
export const sessionMaterial = z.object({
  id: z.uuid(),
  name: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
})
export type SessionMaterial = z.infer<typeof sessionMaterial>

const draftSession = z.object({
  id: sessionId,
  type: z.enum(sessionTypes),
  title: z.record(z.string(), z.string()),
  subtitle: z.record(z.string(), z.string()),
  abstract: z.record(z.string(), z.string()),
  description: z.record(z.string(), z.string()),
  languages: z.array(z.string()),
  interpretation: z.array(z.string()),
  track: z.string().nullable(),
  roomId: roomId.nullable(),
  startsLocal: localDateTime.nullable(),
  endsLocal: localDateTime.nullable(),
  /** How long it takes; null for a parked session that nobody has said it of. */
  minutes: z.number().nullable(),
  people: z.array(sessionPerson),
  materials: z.array(sessionMaterial),
  imported: z.boolean(),
  version,
})
export type DraftSession = z.infer<typeof draftSession>

const wayOut = z.discriminatedUnion('way', [
  z.object({ way: z.literal('takeOff'), sessionId, personId }),
  z.object({ way: z.literal('room'), sessionId, roomId }),
  z.object({ way: z.literal('move'), sessionId, startsLocal: localDateTime, endsLocal: localDateTime }),
  z.object({ way: z.literal('unplace'), sessionId }),
  z.object({ way: z.literal('accept') }),
])
export type WayOut = z.infer<typeof wayOut>

/** What is in each other's way; `name` is the person's, the room's or the group's in the first language there is. */
const draftConflict = z.object({
  key: z.string(),
  kind: z.enum(conflictKinds),
  /** Null where it is about the session alone. */
  occupantId: z.uuid().nullable(),
  name: z.string(),
  /** The sessions, and the visit stops and transfers, that it is about. */
  placeIds: z.array(z.uuid()),
  /** Of a room that is too small: how many would find no place. */
  tooMany: z.int(),
  startsLocal: localDateTime,
  endsLocal: localDateTime,
  /** A named organiser took it on with a reason. */
  accepted: z.object({ by: z.string(), reason: z.string(), at: instant }).nullable(),
  /** What can be done about it, the least change first; none for one that was accepted. */
  ways: z.array(wayOut),
})
export type DraftConflict = z.infer<typeof draftConflict>

const place = z.object({ startsLocal: localDateTime, endsLocal: localDateTime, roomId: roomId.nullable() })
export const agendaChange = z.object({
  sessionId,
  title: z.record(z.string(), z.string()),
  change: z.enum(['added', 'removed', 'changed']),
  moved: z.object({ time: z.boolean(), room: z.boolean() }),
  edited: z.array(z.enum(editedFields)),
  /** What it was called; null for what is new. */
  titleWas: z.record(z.string(), z.string()).nullable(),
  /** Who has a part in it now. */
  people: z.array(z.string()),
  /** Where it was; null for what is new. */
  was: place.nullable(),
  /** Where it is; null for what is gone. */
  is: place.nullable(),
})
export type AgendaChange = z.infer<typeof agendaChange>

export const agendaRoom = z.object({
  id: roomId,
  name: z.record(z.string(), z.string()),
  capacity: z.number().nullable(),
})
export type AgendaRoom = z.infer<typeof agendaRoom>

const releaseLine = z.object({
  number: z.int(),
  releasedAt: instant,
  releasedBy: z.string(),
  note: z.record(z.string(), z.string()),
  sessions: z.int(),
})
export type ReleaseLine = z.infer<typeof releaseLine>

const event = z.object({ eventId })
const session = z.object({ eventId, sessionId })

/** The working draft, whole: what the editor shows. */
export const agendaDraft = route({
  id: 'agendaDraft',
  method: 'GET',
  path: '/events/{eventId}/agenda',
  word: 'agenda',
  needs: 'agenda.read',
  params: event,
  answer: z.object({
    zone: z.string(),
    languages: z.array(z.string()),
    days: z.array(localDate),
    rooms: z.array(agendaRoom),
    /** Placed and parked; the placed in the order of time. */
    sessions: z.array(draftSession),
    tracks: z.array(z.string()),
    conflicts: z.array(draftConflict),
    lastRelease: releaseLine.nullable(),
    /** Whom the last release concerns and whether they were told; null where it is the first. */
    news: releaseNews.nullable(),
    /** Parts of people who have left the event since: somebody else has to be found for them. */
    toBeConfirmed: z.array(z.object({ sessionId, personId, name: z.string() })),
    /** When somebody last changed the draft. */
    savedAt: instant.nullable(),
    /** What this reader did last and can take back. */
    undo: z.object({ actId: z.uuid(), act: z.enum(draftActs), title: z.record(z.string(), z.string()) }).nullable(),
    /** Who and what visits need meanwhile, by the same clock, for a look ahead while a session is being moved. */
    visits: z.array(
      z.object({
        kind: z.enum(occupantKinds),
        occupantId: z.uuid(),
        placeId: z.uuid(),
        startsLocal: localDateTime,
        endsLocal: localDateTime,
      }),
    ),
    changes: z.array(agendaChange),
    /** Rooms were renamed, added or taken away since the last release. */
    roomsChanged: z.boolean(),
    /** What changed, as the note of the next release begins; empty before the first. */
    note: z.record(z.string(), z.string()),
    /** The parties that approve releases, and where each stands to this draft; empty: none does. */
    approvals: z.array(z.object({ name: z.record(z.string(), z.string()), standing: z.enum(approvalStandings) })),
    can: z.object({
      write: z.boolean(),
      /** null: not this reader's to release. */
      release: z
        .object({ ok: z.boolean(), code: z.string().optional(), carries: z.record(z.string(), z.unknown()).optional() })
        .nullable(),
    }),
  }),
  refuses: [],
  touches: [],
})

export const addSession = route({
  id: 'addSession',
  method: 'POST',
  path: '/events/{eventId}/agenda/sessions',
  word: 'agenda',
  needs: 'agenda.write',
  params: event,
  body: sessionForm,
  answer: draftSession,
  refuses: ['OUTSIDE_EVENT'],
  touches: ['agenda', 'event'],
})

export const changeSession = route({
  id: 'changeSession',
  method: 'PUT',
  path: '/events/{eventId}/agenda/sessions/{sessionId}',
  word: 'agenda',
  needs: 'agenda.write',
  params: session,
  body: z.strictObject({ form: sessionForm, version }),
  answer: draftSession,
  refuses: ['CHANGED_MEANWHILE', 'OUTSIDE_EVENT'],
  touches: ['agenda', 'event'],
})

/** Places a session, in a room or elsewhere, or parks it where `time` is null. */
export const placeSession = route({
  id: 'placeSession',
  method: 'POST',
  path: '/events/{eventId}/agenda/sessions/{sessionId}/place',
  word: 'agenda',
  needs: 'agenda.write',
  params: session,
  body: z.strictObject({ time: sessionTime.nullable(), roomId: roomId.nullable(), version }),
  answer: draftSession,
  refuses: ['CHANGED_MEANWHILE', 'OUTSIDE_EVENT'],
  touches: ['agenda', 'event'],
})

export const removeSession = route({
  id: 'removeSession',
  method: 'POST',
  path: '/events/{eventId}/agenda/sessions/{sessionId}/remove',
  word: 'agenda',
  needs: 'agenda.write',
  params: session,
  body: z.strictObject({ version }),
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['agenda', 'event'],
})

/** Takes back what I did last to the draft, as `undo` of the draft names it. Refused when somebody has been there since. */
export const undoAgenda = route({
  id: 'undoAgenda',
  method: 'POST',
  path: '/events/{eventId}/agenda/undo',
  word: 'agenda',
  needs: 'agenda.write',
  params: event,
  body: z.strictObject({ actId: z.uuid() }),
  refuses: ['CHANGED_MEANWHILE', 'OUTSIDE_EVENT'],
  touches: ['agenda', 'event'],
})

/** Whom one can choose for a session: people of the agenda and of the event's registrations whose name fits. */
export const peopleForAgenda = route({
  id: 'peopleForAgenda',
  method: 'GET',
  path: '/events/{eventId}/agenda/people',
  word: 'agenda',
  needs: 'agenda.write',
  params: event,
  query: z.object({ search: line(200).default('') }),
  answer: z.object({
    people: z.array(z.object({ personId, name: z.string(), organisation: z.string().nullable() })),
  }),
  refuses: [],
  touches: [],
})

/** Takes a conflict on, in one's own name and with a reason, so that it doesn't stand in the way of a release. */
export const acceptConflict = route({
  id: 'acceptConflict',
  method: 'POST',
  path: '/events/{eventId}/agenda/conflicts/accept',
  word: 'agenda',
  needs: 'agenda.release',
  params: event,
  body: conflictReason.extend({ key: z.string().max(300) }),
  refuses: [],
  touches: ['agenda'],
})

export const releaseAgenda = route({
  id: 'releaseAgenda',
  method: 'POST',
  path: '/events/{eventId}/agenda/releases',
  word: 'agenda',
  needs: 'agenda.release',
  params: event,
  body: releaseNote,
  answer: releaseLine,
  refuses: ['OUTSIDE_EVENT', 'AGENDA_CONFLICTS', 'NOTHING_CHANGED', 'AWAITS_APPROVAL', 'OBJECTED'],
  touches: ['agenda', 'event'],
})

/** All releases, the newest first. */
export const agendaReleases = route({
  id: 'agendaReleases',
  method: 'GET',
  path: '/events/{eventId}/agenda/releases',
  word: 'agenda',
  needs: 'agenda.read',
  params: event,
  answer: z.object({ releases: z.array(releaseLine.extend({ news: releaseNews.nullable() })) }),
  refuses: [],
  touches: [],
})
