import type { AgendaChange, AgendaRoom } from '@plenary/shared/contracts/agenda'
import { readLocalText } from '@plenary/shared/language/local-text'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import type { Texts } from '../../i18n/texts.js'

interface Changed {
  readonly rooms: readonly Pick<AgendaRoom, 'id' | 'name'>[]
  readonly changes: readonly AgendaChange[]
}

export interface SaidChange {
  readonly sessionId: string
  readonly title: { readonly text: string; readonly language: string }
  readonly what: string
}

/** What a release changed, a sentence for each session. */
export const changeSentences = (agenda: Changed, texts: Texts): SaidChange[] =>
  agenda.changes.map((change) => ({
    sessionId: change.sessionId,
    title: readLocalText(change.title, texts.language),
    what: sentenceOf(change, agenda, texts),
  }))

function sentenceOf(
  { change, was, is, moved, edited }: AgendaChange,
  agenda: Changed,
  { t, dates, language }: Texts,
): string {
  const when = (place: AgendaChange['was']) =>
    place ? `${dates.day(dayOf(place.startsLocal))}, ${clockOf(place.startsLocal)}` : ''
  const where = (place: AgendaChange['was']) => {
    const room = agenda.rooms.find(({ id }) => id === place?.roomId)
    return room ? readLocalText(room.name, language).text : t('public.agenda.elsewhere')
  }
  if (change === 'added') return t('public.agenda.change.added', { when: when(is) })
  if (change === 'removed') return t('public.agenda.change.removed', { when: when(was) })
  if (moved.time) return t('public.agenda.change.time', { before: when(was), after: when(is) })
  if (moved.room) return t('public.agenda.change.room', { before: where(was), after: where(is) })
  return t(`public.agenda.change.${edited.every((field) => field === 'materials') ? 'materials' : 'edited'}`)
}
