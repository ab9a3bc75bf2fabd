import { directionOf, type OfferedLanguage } from '@plenary/shared/language/languages'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Change } from '@plenary/shared/rules/agenda/changes'
import { saidOf } from '@plenary/shared/rules/agenda/said'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import type { Say } from '../../../../adapters/texts.js'
import { longDay } from '../../../../adapters/time/written.js'
import type { ReleasedSessionFacts, Snapshot } from '../snapshot.js'

interface Voice {
  readonly language: OfferedLanguage
  readonly say: Say
}

/** What happened to a session from one release to another, as everybody reads it: moved, new, renamed, cancelled, other people. */
export function changeInWords(
  change: Change<ReleasedSessionFacts>,
  before: Snapshot,
  after: Snapshot,
  voice: Voice,
): string {
  const { say, language } = voice
  const was = change.before ? placeOf(change.before, before, voice) : ''
  const is = change.after ? placeOf(change.after, after, voice) : ''
  const title = change.before ? readLocalText(change.before.title, language).text : ''
  const people = (change.after?.people ?? []).map(({ name }) => name).join(', ') || say('public.agenda.changed.nobody')
  return saidOf(change)
    .map((what) => say(`public.agenda.changed.${what}`, { was, is, title, people }))
    .join('; ')
}

function placeOf(session: ReleasedSessionFacts, { rooms }: Snapshot, { language, say }: Voice): string {
  const room = rooms.find(({ id }) => id === session.roomId)
  const where = room ? readLocalText(room.name, language).text : say('public.agenda.elsewhere')
  return `${longDay(language, dayOf(session.startsLocal))}, ${clocksOf(session, { language, say })}, ${where}`
}

/** 09:00–10:30, or "from … to …" where text runs to the left. */
function clocksOf({ startsLocal, endsLocal }: ReleasedSessionFacts, { language, say }: Voice): string {
  const [from, to] = [clockOf(startsLocal), clockOf(endsLocal)]
  return directionOf(language) === 'rtl' ? say('public.fromTo', { from, to }) : `${from}–${to}`
}
