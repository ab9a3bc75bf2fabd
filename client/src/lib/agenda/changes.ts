import type { AgendaChange, AgendaRoom } from '@plenary/shared/contracts/agenda'
import { readLocalText } from '@plenary/shared/language/local-text'
import { saidOf } from '@plenary/shared/rules/agenda/said'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
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

function sentenceOf(change: AgendaChange, { rooms }: Changed, texts: Texts): string {
  const { t, dates, list, language } = texts
  const placeOf = (place: AgendaChange['was']) => {
    if (place === null) return ''
    const room = rooms.find(({ id }) => id === place.roomId)
    const where = room ? readLocalText(room.name, language).text : t('public.agenda.elsewhere')
    return [dates.day(dayOf(place.startsLocal)), texts.clocks(place), where].join(', ')
  }
  const title = change.titleWas ? readLocalText(change.titleWas, language).text : ''
  const people = change.people.length > 0 ? list(change.people) : t('public.agenda.changed.nobody')
  const values = { was: placeOf(change.was), is: placeOf(change.is), title, people }
  return saidOf(change)
    .map((what) => t(`public.agenda.changed.${what}`, values))
    .join('; ')
}
