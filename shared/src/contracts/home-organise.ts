import * as z from 'zod'
import { eventId } from '../language/ids.js'
import { deadlines } from '../rules/event/deadlines.js'
import { organiserTaskNames } from '../rules/home/organising.js'
import { eventsForOrganiser } from './event/organiser.js'
import { instant, localDate } from './parts.js'
import { route } from './route.js'

const asked = z.object({
  task: z.enum(organiserTaskNames),
  eventId,
  count: z.int(),
  /** Since when the oldest of them waits. */
  since: instant.nullable(),
  dueAt: instant.nullable(),
  /** The number of the release that would be made. */
  release: z.int().nullable(),
})
export type AskedTask = z.infer<typeof asked>

/** A day on which something comes, by the clocks of its event. */
const comingDay = z.object({
  on: localDate,
  what: z.array(z.object({ what: z.enum([...deadlines, 'offers expire']), eventId, at: instant, count: z.int() })),
})
export type ComingDay = z.infer<typeof comingDay>

/** What needs the reader today, in every event that they run. */
export const organiserHome = route({
  id: 'organiserHome',
  method: 'GET',
  path: '/organise/home',
  word: 'home',
  needs: 'event.read',
  answer: z.object({
    asOf: instant,
    /** The most urgent first. */
    tasks: z.array(asked),
    events: eventsForOrganiser.answer.shape.rows,
    coming: z.array(comingDay),
  }),
  refuses: [],
  touches: [],
})
