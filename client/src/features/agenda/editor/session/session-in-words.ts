import type { LocalText } from '@plenary/shared/language/local-text'
import type { Texts } from '../../../../i18n/texts.js'
import { type Draft, roomName } from '../draft.js'
import type { Part } from './meeting.js'
import type { TypingSession } from './typed-session.js'

/** One part of a session as it is read, line by line; what is empty says so. */
export function inWords(part: Part, typed: TypingSession, draft: Draft, texts: Texts): readonly string[] {
  const lines = linesOf(part, typed, draft, texts).filter(Boolean)
  return lines.length > 0 ? lines : [texts.t('organise.agenda.version.empty')]
}

function linesOf(part: Part, typed: TypingSession, draft: Draft, texts: Texts): readonly string[] {
  const { t } = texts
  switch (part) {
    case 'title':
    case 'subtitle':
    case 'abstract':
    case 'description':
      return Object.values(typed[part] as LocalText)
    case 'languages':
    case 'interpretation':
      return typed[part].map(texts.languageName)
    case 'people':
      return typed.people.map(({ name, role }) => `${name} (${t(`public.agenda.role.${role}`)})`)
    case 'type':
      return [t(`public.agenda.type.${typed.type}`)]
    case 'room':
      return [roomName(draft, typed.roomId, texts)]
    case 'track':
      return [typed.track ?? '']
    case 'time':
      return [timeOf(typed, texts)]
  }
}

function timeOf({ day, starts, ends, minutes }: TypingSession, { t, dates, clocks }: Texts): string {
  if (day === null)
    return t('organise.agenda.parkedKind', { type: t('organise.agenda.notPlaced'), minutes: minutes ?? 0 })
  return `${dates.day(day)}, ${clocks({ startsLocal: `${day}T${starts ?? ''}`, endsLocal: `${day}T${ends ?? ''}` })}`
}
