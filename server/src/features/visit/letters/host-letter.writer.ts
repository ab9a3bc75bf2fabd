import { Inject, Injectable } from '@nestjs/common'
import { readLocalText } from '@plenary/shared/language/local-text'
import { isChanged } from '@plenary/shared/rules/visit/visitor-list'
import { readableAccent } from '../../../adapters/accent.js'
import { type Block, letter } from '../../../adapters/mail/layout.js'
import { lettersIn, type Say } from '../../../adapters/texts.js'
import { datesIn, languageNames } from '../../../adapters/time/written.js'
import type { Config } from '../../../config/config.js'
import { CONFIG } from '../../../config/config.module.js'
import type { ListRecord } from '../list/list.repository.js'
import type { HostReader, StopTold } from './host-letter.repository.js'

/** What hosts are told by letter. */
export type HostTold =
  | 'requested'
  | 'askedAgain'
  | 'reminded'
  | 'takenBack'
  | 'taken'
  | 'recorded'
  | 'cancelled'
  | 'postponed'
  | 'listSent'
  | 'movedAway'

/** Those that wait for an answer carry a link of their reader's own, which answers without an account. */
export const asking: ReadonlySet<HostTold> = new Set(['requested', 'askedAgain', 'reminded'])
/** Those after which the visit can still be looked at; the others lead to all visits. */
const leadsToVisit: ReadonlySet<HostTold> = new Set([...asking, 'taken', 'recorded', 'listSent'])

/** What only some letters say. */
interface Besides {
  /** That of the reader's link; a preview has none, and shows that there will be one. */
  readonly secret?: string | null
  readonly list?: ListRecord
}

export interface WrittenLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: string
  readonly toName: string | null
  readonly fromName: string
  readonly replyTo: string | null
}

/** Writes the letters to hosts, each in the language of its reader: theirs, else that of their site, else English. */
@Injectable()
export class HostLetterWriter {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  write(told: HostTold, about: StopTold, reader: HostReader, { secret = null, list }: Besides = {}): WrittenLetter {
    const { language, say } = lettersIn(reader.language ?? about.siteLanguage ?? 'en')
    const read = (text: StopTold['site']) => readLocalText(text, language).text
    const event = read(about.event.title)
    const due = about.row.answerDueAt
    const values = {
      name: reader.name,
      event,
      site: read(about.site),
      host: read(about.host),
      reason: about.row.reason ?? '',
      due: due === null ? '' : datesIn(language).moment(due, about.event.zone),
      hasDue: due === null ? 'no' : 'yes',
      number: list?.number ?? 0,
      until: list ? datesIn(language).moment(list.expiresAt, about.event.zone) : '',
    }
    const word = (name: string) => say(`letter.visit.${name}`, values)
    const body = word(`${told}.body`)
    return {
      ...letter({
        language,
        heading: word(`${told}.heading`),
        preheader: body.split('\n')[0] ?? '',
        blocks: [
          { kind: 'paragraph', text: `${word('greeting')}\n\n${body}` },
          { kind: 'facts', rows: [...changesOf(list, language, say, word), ...factsOf(about, language, say, word)] },
          ...this.buttons(told, about, secret, word),
        ],
        why: word('why'),
        sender: event,
        accent: readableAccent(about.event.accent),
      }),
      subject: word(`${told}.subject`),
      language,
      toName: reader.name || null,
      fromName: event,
      replyTo: about.event.replyTo,
    }
  }

  private buttons(told: HostTold, { row }: StopTold, secret: string | null, word: (name: string) => string): Block[] {
    const page = this.at(leadsToVisit.has(told) ? `/host/visits/${row.id}` : '/host')
    const link = this.at(`/answer-visit/${secret ?? '...'}`)
    const atOnce: Block[] = [
      { kind: 'paragraph', text: word('withoutAccount') },
      { kind: 'button', label: word('answerAtOnce'), url: link },
    ]
    return [{ kind: 'button', label: word(`${told}.button`), url: page }, ...(asking.has(told) ? atOnce : [])]
  }

  private readonly at = (path: string) => new URL(path, this.config.publicUrl).href
}

type Language = ReturnType<typeof lettersIn>['language']

/** What is new in a visitor list: how many, and nobody's name. */
function changesOf(list: ListRecord | undefined, language: Language, say: Say, word: (name: string) => string) {
  if (!list || !isChanged(list)) return []
  const counts = (['gone', 'joined', 'corrected'] as const).filter((which) => list[which] > 0)
  const said = counts.map((which) => say(`letter.visit.change.${which}`, { count: list[which] }))
  return [
    { term: word('fact.change'), text: new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(said) },
  ]
}

function factsOf(
  { row, event, site, letter: group, language: spoken, heads }: StopTold,
  language: Language,
  say: Say,
  word: (name: string) => string,
) {
  const dates = datesIn(language)
  const programme = readLocalText(row.programme, language).text
  return [
    { term: word('fact.site'), text: readLocalText(site, language).text },
    { term: word('fact.day'), text: dates.day(row.startsLocal.slice(0, 10)) },
    {
      term: word('fact.time'),
      text: say('letter.visit.fromTo', {
        from: row.startsLocal.slice(11),
        until: row.endsLocal.slice(11),
        zone: dates.zone(event.zone, row.startsAt),
      }),
    },
    {
      term: word('fact.group'),
      text: say('letter.visit.group', { letter: group, heads, language: languageNames(language, [spoken]) }),
    },
    ...(programme ? [{ term: word('fact.programme'), text: programme }] : []),
    ...(row.receivedBy ? [{ term: word('fact.receivedBy'), text: row.receivedBy }] : []),
  ]
}
