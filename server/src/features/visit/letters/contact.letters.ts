import { Inject, Injectable } from '@nestjs/common'
import type { EventId, MembershipId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { LocalDate } from '@plenary/shared/language/time'
import { readableAccent } from '../../../adapters/accent.js'
import { letter } from '../../../adapters/mail/layout.js'
import { lettersIn } from '../../../adapters/texts.js'
import { datesIn } from '../../../adapters/time/written.js'
import type { Config } from '../../../config/config.js'
import { CONFIG } from '../../../config/config.module.js'
import { Deliveries } from '../../../jobs/deliveries.js'
import { HostLetterRepository } from './host-letter.repository.js'

export interface Granted {
  readonly membershipId: MembershipId
  readonly event: { readonly id: EventId }
  /** For somebody who has not chosen a language themselves. */
  readonly language: string
  readonly lastDay: LocalDate | null
}

/** Tells somebody that they act for a host from now on, and where they answer. */
@Injectable()
export class ContactLetters {
  constructor(
    private readonly letters: HostLetterRepository,
    private readonly deliveries: Deliveries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tell({ membershipId, event, language: wished, lastDay }: Granted): Promise<void> {
    const granted = await this.letters.granted(membershipId, event.id)
    if (!granted) return
    const { language, say } = lettersIn(granted.language ?? wished)
    const read = (text: typeof granted.host) => readLocalText(text, language).text
    const values = { name: granted.name, host: read(granted.host), event: read(granted.event.title) }
    const word = (name: string) => say(`letter.visit.contact.${name}`, values)
    const days = lastDay === null ? [] : [{ term: word('lastDay'), text: datesIn(language).day(lastDay) }]
    await this.deliveries.queue({
      ...letter({
        language,
        heading: word('heading'),
        preheader: word('body').split('\n')[0] ?? '',
        blocks: [
          { kind: 'paragraph', text: `${say('letter.visit.greeting', values)}\n\n${word('body')}` },
          ...(days.length > 0 ? [{ kind: 'facts' as const, rows: days }] : []),
          { kind: 'button', label: word('button'), url: new URL('/host', this.config.publicUrl).href },
        ],
        why: word('why'),
        sender: values.event,
        accent: readableAccent(granted.event.accent),
      }),
      subject: word('subject'),
      language,
      to: granted.address,
      toName: granted.name || null,
      fromName: values.event,
      replyTo: granted.event.replyTo,
      key: `contact:${membershipId}:${lastDay ?? ''}`,
      eventId: event.id,
      personId: granted.personId,
    })
  }
}
