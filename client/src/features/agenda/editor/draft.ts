import type { AgendaChange, agendaDraft, DraftConflict, DraftSession } from '@plenary/shared/contracts/agenda'
import type { Received } from '@plenary/shared/contracts/route'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import type { Texts } from '../../../i18n/texts.js'

export type Draft = Received<typeof agendaDraft>

export const titleOf = (title: LocalText, { language }: Texts): string => readLocalText(title, language).text

export function roomName(draft: Draft, roomId: string | null, texts: Texts): string {
  const room = draft.rooms.find(({ id }) => id === roomId)
  return room ? readLocalText(room.name, texts.language).text : texts.t('organise.agenda.noRoom')
}

/** Panel · Mon 4 Dec, 14:00–15:15 */
export function whenOf({ startsLocal, endsLocal }: DraftSession, texts: Texts): string {
  const { dates, t } = texts
  if (startsLocal === null || endsLocal === null) return t('organise.agenda.notPlaced')
  return `${dates.day(dayOf(startsLocal))}, ${texts.clocks({ startsLocal, endsLocal })}`
}

/** Conflicts that stand in the way of a release, or all that touch one session. */
export const openConflicts = ({ conflicts }: Draft): DraftConflict[] => conflicts.filter(({ accepted }) => !accepted)
/** Who has a part in a session and has left the event. */
export const goneFrom = ({ toBeConfirmed }: Draft, sessionId: string): Draft['toBeConfirmed'] =>
  toBeConfirmed.filter((gone) => gone.sessionId === sessionId)

export const conflictsOfSession = ({ conflicts }: Draft, sessionId: string): DraftConflict[] =>
  conflicts.filter(({ placeIds }) => placeIds.includes(sessionId))

/** What happened to a session since the last release, in a word or two for its block in the grid. */
export function changeWord(change: AgendaChange | undefined, draft: Draft, texts: Texts): string | null {
  const { t, dates } = texts
  if (!change) return null
  if (change.change === 'added') return t('organise.agenda.change.new')
  const { was, is } = change
  if (change.moved.time && was) {
    const sameDay = is && dayOf(was.startsLocal) === dayOf(is.startsLocal)
    const time = sameDay
      ? clockOf(was.startsLocal)
      : `${dates.day(dayOf(was.startsLocal))}, ${clockOf(was.startsLocal)}`
    return t('organise.agenda.change.was', { what: time })
  }
  if (change.moved.room && was) return t('organise.agenda.change.was', { what: roomName(draft, was.roomId, texts) })
  return t(change.edited.includes('title') ? 'organise.agenda.change.renamed' : 'organise.agenda.change.edited')
}

/** 2 new, 1 moved and 3 edited */
export function changesInWords({ changes, roomsChanged }: Draft, { t, list }: Texts): string {
  const moved = changes.filter(({ moved }) => moved.time || moved.room).length
  const added = changes.filter(({ change }) => change === 'added').length
  const removed = changes.filter(({ change }) => change === 'removed').length
  const edited = changes.length - moved - added - removed
  const parts = [
    added > 0 && t('organise.agenda.changes.added', { count: added }),
    moved > 0 && t('organise.agenda.changes.moved', { count: moved }),
    edited > 0 && t('organise.agenda.changes.edited', { count: edited }),
    removed > 0 && t('organise.agenda.changes.removed', { count: removed }),
    roomsChanged && t('organise.agenda.changes.rooms'),
  ]
  return list(parts.filter((part) => part !== false))
}
