import * as z from 'zod'
import { sessionTypes } from '../language/events.js'
import { eventId, sessionId } from '../language/ids.js'
import { instant, localDateTime } from './parts.js'
import { route } from './route.js'

const feedAddress = z.object({ address: z.url() })

/** The address of one's own calendar; whoever has it can read it, so it can be renewed. */
export const ownCalendarFeed = route({
  id: 'ownCalendarFeed',
  method: 'POST',
  path: '/my/calendar-feed',
  word: 'agenda',
  needs: 'person.own',
  answer: feedAddress,
  refuses: [],
  touches: [],
})

/** A new address; the old one is gone at once. */
export const renewCalendarFeed = route({
  id: 'renewCalendarFeed',
  method: 'POST',
  path: '/my/calendar-feed/renew',
  word: 'agenda',
  needs: 'person.own',
  answer: feedAddress,
  refuses: [],
  touches: ['agenda'],
})

/** Every released session of events where the person is confirmed, and those in which they have a part. */
export const personCalendar = route({
  id: 'personCalendar',
  method: 'GET',
  path: '/feeds/{token}.ics',
  word: 'agenda',
  needs: 'public',
  outside: true,
  params: z.object({ token: z.string().regex(/^[0-9a-f]{1,200}$/) }),
  bytes: 'text/calendar',
  refuses: [],
  touches: [],
})

/** Where I have to be: released sessions that aren't over, the next first. */
export const ownSessions = route({
  id: 'ownSessions',
  method: 'GET',
  path: '/my/sessions',
  word: 'agenda',
  needs: 'person.own',
  answer: z.object({
    sessions: z.array(
      z.object({
        id: sessionId,
        eventId,
        eventSlug: z.string(),
        eventTitle: z.record(z.string(), z.string()),
        zone: z.string(),
        type: z.enum(sessionTypes),
        title: z.record(z.string(), z.string()),
        room: z.record(z.string(), z.string()).nullable(),
        languages: z.array(z.string()),
        interpretation: z.array(z.string()),
        startsLocal: localDateTime,
        endsLocal: localDateTime,
        startsAt: instant,
        endsAt: instant,
        /** What I do in it; empty for somebody who listens. */
        roles: z.array(z.string()),
        /** I chose it myself. */
        starred: z.boolean(),
      }),
    ),
  }),
  refuses: [],
  touches: [],
})
