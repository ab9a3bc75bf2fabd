import * as z from 'zod'
import { eventId, groupId, registrationId } from '../language/ids.js'
import { tasks } from '../rules/home/waiting.js'
import { visitorParts } from '../rules/visit/visitor-list.js'
import { ownSessions } from './agenda-feed.js'
import { instant, localDate } from './parts.js'
import { registrationOfMine } from './registration/delegate.js'
import { route } from './route.js'

const waiting = z.object({ task: z.enum(tasks), registrationId, dueAt: instant.nullable() })

/** All that a delegate's first screen shows, in one read. */
export const myHome = route({
  id: 'myHome',
  method: 'GET',
  path: '/my/home',
  word: 'home',
  needs: 'registration.own',
  answer: z.object({
    asOf: instant,
    /** What the person has to do, the nearest end first. */
    waiting: z.array(waiting),
    registrations: z.array(registrationOfMine),
    /** Where they have to be: released sessions that are not over, the next first; at most those of two days. */
    sessions: ownSessions.answer.shape.sessions,
    /** Delegations that I head. */
    delegations: z.array(z.object({ eventId, title: z.record(z.string(), z.string()), country: z.string() })),
    /** Study visits on which I travel with a group. */
    visits: z.array(
      z.object({
        groupId,
        /** null for who leads, interprets for or escorts the group. */
        registrationId: registrationId.nullable(),
        part: z.enum(visitorParts),
        letter: z.string(),
        days: z.array(localDate),
        zone: z.string(),
        accent: z.string(),
        /** Where the group must be next: at a site, or where a ride begins; null once all is over. */
        next: z
          .object({
            startsAt: instant,
            endsAt: instant,
            /** null where a ride begins. */
            site: z.record(z.string(), z.string()).nullable(),
          })
          .nullable(),
      }),
    ),
  }),
  refuses: [],
  touches: [],
})
