import { Inject, Injectable } from '@nestjs/common'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Change } from '@plenary/shared/rules/agenda/changes'
import { type Because, noticedIn } from '@plenary/shared/rules/agenda/touched'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import { readableAccent } from '../../../adapters/accent.js'
import { letter } from '../../../adapters/mail/layout.js'
import { lettersIn, type Say } from '../../../adapters/texts.js'
import { datesIn } from '../../../adapters/time/written.js'
import type { Config } from '../../../config/config.js'
import { CONFIG } from '../../../config/config.module.js'
import type { Letter } from '../../../jobs/deliveries.js'
import type { ReleasedSessionFacts, Snapshot } from '../release/snapshot.js'
import type { NewsEvent, Notice } from './news.repository.js'

export interface News {
  readonly event: NewsEvent
  readonly changes: ReadonlyMap<string, Change<ReleasedSessionFacts>>
  readonly before: Snapshot | null
  readonly after: Snapshot
}

interface Voice {
  readonly language: OfferedLanguage
  readonly say: Say
}

/** What changed for one person, in their language: a line for each session, and why it is their business. */
@Injectable()
export class NewsLetter {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  write(news: News, notice: Notice): Omit<Letter, 'to' | 'key' | 'eventId' | 'personId'> {
    const voice = lettersIn(notice.language)
    const { language, say } = voice
    const { event } = news
    const title = readLocalText(event.title, language).text
    const values = { event: title, name: notice.name, count: notice.sessions.length }
    const word = (name: string) => say(`letter.agenda.${name}`, values)
    const url = new URL(`/events/${event.slug}/agenda`, this.config.publicUrl).href
    return {
      ...letter({
        language,
        heading: word('heading'),
        preheader: word('body'),
        blocks: [
          { kind: 'paragraph', text: `${word('greeting')}\n\n${word('body')}` },
          { kind: 'facts', rows: notice.sessions.flatMap((one) => lineOf(news, one, voice)) },
          { kind: 'button', label: word('button'), url },
        ],
        why: word('why'),
        sender: title,
        accent: readableAccent(event.accent),
      }),
      subject: word('subject'),
      language,
      toName: notice.name || null,
      fromName: title,
      replyTo: event.replyTo,
    }
  }
}

function lineOf(
  news: News,
  { sessionId, because }: { readonly sessionId: string; readonly because: Because },
  voice: Voice,
): { term: string; text: string }[] {
  const change = news.changes.get(sessionId)
  const session = change?.after ?? change?.before
  if (!change || !session) return []
  const parts = noticedIn(change).map((what) => voice.say(`letter.agenda.what.${what}`, valuesOf(news, change, voice)))
  return [
    {
      term: readLocalText(session.title, voice.language).text,
      text: [...parts, voice.say(`letter.agenda.because.${because}`)].join('\n'),
    },
  ]
}

function valuesOf({ before, after }: News, change: Change<ReleasedSessionFacts>, voice: Voice) {
  const was = change.before ? placeOf(change.before, before ?? after, voice) : ''
  const is = change.after ? placeOf(change.after, after, voice) : ''
  const people = (change.after?.people ?? []).map(({ name }) => name).join(', ')
  const title = change.before ? readLocalText(change.before.title, voice.language).text : ''
  return { was, is, people, title }
}

/** Mon, 4 Dec 2028, 14:00–15:15, Harbour Hall */
function placeOf(session: ReleasedSessionFacts, { rooms }: Snapshot, { language, say }: Voice): string {
  const room = rooms.find(({ id }) => id === session.roomId)
  const when = say('letter.agenda.when', {
    day: datesIn(language).day(dayOf(session.startsLocal)),
    from: clockOf(session.startsLocal),
    to: clockOf(session.endsLocal),
  })
  return room ? say('letter.agenda.where', { when, room: readLocalText(room.name, language).text }) : when
}
