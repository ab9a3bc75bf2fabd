import type { agendaForPublic, ReleasedSession } from '@plenary/shared/contracts/agenda-public'
import type { Received } from '@plenary/shared/contracts/route'
import type { EventType, SessionType } from '@plenary/shared/language/events'
import type { LocalDate } from '@plenary/shared/language/time'
import { type Written, written } from '../../../../lib/written.js'
import type { Telling } from './telling.js'

export type Agenda = Received<typeof agendaForPublic>

/** A day in a few words, out of the released agenda. */
export interface Day {
  readonly on: LocalDate
  readonly heading: string
  readonly kind: string
  readonly titles: readonly Written[]
  readonly more: string | null
}

/** Pauses are no reason to come. */
const unsaid: ReadonlySet<SessionType> = new Set(['break', 'meal', 'networking'])
/** What a day is remembered by comes first. */
const weights: Partial<Record<SessionType, number>> = { opening: 0, 'site visit': 1, plenary: 2, closing: 2 }
const mostTitles = 3

export function dayOf(on: LocalDate, type: EventType, agenda: Agenda, telling: Telling): Day {
  const sessions = agenda.sessions.filter((session) => session.startsLocal.startsWith(on) && !unsaid.has(session.type))
  const told = [...sessions].sort((a, b) => weightOf(a) - weightOf(b)).slice(0, mostTitles)
  const more = sessions.length - told.length
  const visits = sessions.some((session) => session.type === 'site visit')
  return {
    on,
    heading: telling.texts.dates.day(on),
    kind: visits ? telling.tell('told.event.visitDay') : telling.texts.t(`public.event.type.${type}`),
    titles: sessions
      .filter((session) => told.includes(session))
      .flatMap((session) => written(session.title, telling.texts.language) ?? []),
    more: more > 0 ? telling.tell('told.event.moreSessions', { count: more }) : null,
  }
}

const weightOf = ({ type }: ReleasedSession) => weights[type] ?? 3
