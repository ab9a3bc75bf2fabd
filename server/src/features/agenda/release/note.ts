import { releaseNoteLength } from '@plenary/shared/contracts/agenda.forms'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { type Said, saidOf, saids } from '@plenary/shared/rules/agenda/said'
import { spokenFor, textsOf } from '../../../adapters/texts.js'
import type { Difference, ReleasedSessionFacts } from './snapshot.js'

/** How many sessions a sentence names, the most that fit. */
const named = [Number.POSITIVE_INFINITY, 6, 3, 1]

/** What a release changed, as its note begins: a sentence for each kind of change, in those of the event's languages that we speak. */
export function proposedNote(difference: Difference, languages: readonly string[]): LocalText {
  const spoken = [...new Set(languages.map(spokenFor))]
  return Object.fromEntries(
    spoken.flatMap((language) => {
      const text = named.map((most) => written(difference, language, most)).find(fits)
      return text ? [[language, text]] : []
    }),
  )
}

const fits = (text: string) => text.length <= releaseNoteLength

function written({ changes, roomsChanged }: Difference, language: OfferedLanguage, most: number): string {
  const say = textsOf(language, ['agenda'])
  const sentence = (what: Said) => {
    const titles = changes.flatMap((change) => (saidOf(change).includes(what) ? titleOf(change, language) : []))
    return titles.length === 0 ? [] : [say(`agenda.note.${what}`, { titles: listed(titles, language, most) })]
  }
  return [...saids.flatMap(sentence), ...(roomsChanged ? [say('agenda.note.rooms')] : [])].join(' ')
}

/** Finance, Incentives, and 2 more */
function listed(titles: readonly string[], language: OfferedLanguage, most: number): string {
  const more = Math.max(titles.length - most, 0)
  const rest = more > 0 ? [textsOf(language, ['agenda'])('agenda.note.more', { count: more })] : []
  return new Intl.ListFormat(language).format([...titles.slice(0, most), ...rest])
}

function titleOf({ before, after }: Difference['changes'][number], language: OfferedLanguage): string[] {
  const session: ReleasedSessionFacts | null = after ?? before
  return session === null ? [] : [readLocalText(session.title, language).text]
}
