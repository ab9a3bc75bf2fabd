import type { DraftSession } from '@plenary/shared/contracts/agenda'
import { type SessionForm, sessionForm } from '@plenary/shared/contracts/agenda.forms'
import { clockOf, dayOf, minutesBetween, minutesLater } from '@plenary/shared/rules/time/wall-times'
import * as z from 'zod'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')

/** A session as it is typed: a day and two clocks, or no day and a length. */
export const typedSession = sessionForm
  .omit({ time: true })
  .extend({
    day: z.iso.date().nullable(),
    starts: clock.nullable(),
    ends: clock.nullable(),
    /** How many nights lie between start and end. */
    nights: z.int().min(0),
  })
  .refine(({ day, starts }) => day === null || starts !== null, { error: 'needed', path: ['starts'] })
  .refine(({ day, ends }) => day === null || ends !== null, { error: 'needed', path: ['ends'] })
  .refine(
    ({ day, starts, ends, nights }) =>
      day === null || nights > 0 || !starts || !ends || starts < ends || isLate(starts, ends),
    {
      error: 'endsBeforeStart',
      path: ['ends'],
    },
  )
export type TypedSession = z.infer<typeof typedSession>
/** The same while it is being typed, before it is checked. */
export type TypingSession = z.input<typeof typedSession>

/** An evening may end after midnight: 21:00 to 00:30. */
const isLate = (starts: string, ends: string) => starts >= '17:00' && ends <= '06:00'

const hoursOfNight = 24 * 60

export function typedFrom(session: DraftSession): TypedSession {
  const { id, version, imported, materials, startsLocal, endsLocal, ...rest } = session
  if (startsLocal === null || endsLocal === null) return { ...rest, ...nowhen }
  const nights = minutesBetween(`${dayOf(startsLocal)}T00:00`, `${dayOf(endsLocal)}T00:00`) / hoursOfNight
  return { ...rest, day: dayOf(startsLocal), starts: clockOf(startsLocal), ends: clockOf(endsLocal), nights }
}

const nowhen = { day: null, starts: null, ends: null, nights: 0 } as const

/** An empty session on a day, in the languages of the event. */
export const newSession = (day: string | null, languages: readonly string[]): TypedSession => ({
  type: 'panel',
  title: {},
  subtitle: {},
  abstract: {},
  description: {},
  languages: languages.slice(0, 1),
  interpretation: [],
  track: null,
  roomId: null,
  minutes: 60,
  people: [],
  ...nowhen,
  day,
})

/** What is sent. */
export function formOf({ day, starts, ends, nights, ...rest }: TypedSession): SessionForm {
  if (day === null || starts === null || ends === null) return { ...rest, time: null }
  const later = ends > starts ? nights : Math.max(nights, 1)
  const endsLocal = minutesLater(`${day}T${ends}`, later * hoursOfNight)
  return { ...rest, time: { startsLocal: `${day}T${starts}`, endsLocal } }
}
