import { Inject, Injectable } from '@nestjs/common'
import type { SiteForm } from '@plenary/shared/contracts/visit/organiser.forms'
import type { EventId, SiteId } from '@plenary/shared/language/ids'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { type Concerned, siteConcerns } from '@plenary/shared/rules/visit/site-change'
import { readableAccent } from '../../../adapters/accent.js'
import { letter } from '../../../adapters/mail/layout.js'
import { lettersIn } from '../../../adapters/texts.js'
import type { Config } from '../../../config/config.js'
import { CONFIG } from '../../../config/config.module.js'
import { Deliveries } from '../../../jobs/deliveries.js'
import { HostLetterRepository, type OrganiserTold } from './host-letter.repository.js'

export interface SiteChanged {
  readonly eventId: EventId
  readonly siteId: SiteId
  /** That of the site after the change. */
  readonly version: number
  readonly by: string
  readonly host: LocalText
  readonly form: SiteForm
  readonly of: Concerned
}

/** Tells the organisers of an event that a host changed a site, where it concerns their visits. */
@Injectable()
export class SiteLetters {
  constructor(
    private readonly letters: HostLetterRepository,
    private readonly deliveries: Deliveries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Call in the transaction of the change. */
  async tell(changed: SiteChanged): Promise<void> {
    for (const organiser of await this.letters.organisersOf(changed.eventId)) await this.queue(changed, organiser)
  }

  private async queue({ eventId, siteId, version, by, host, form, of }: SiteChanged, reader: OrganiserTold) {
    const { language, say } = lettersIn(reader.language ?? 'en')
    const read = (text: LocalText) => readLocalText(text, language).text
    const values = { name: reader.name, by, host: read(host), site: read(form.name), event: read(reader.event.title) }
    const word = (name: string) => say(`letter.visit.siteChanged.${name}`, { ...values, hours: form.leadHours })
    const rows = siteConcerns
      .filter((concern) => of[concern] > 0)
      .map((concern) => ({
        term: word(`fact.${concern}`),
        text: say('letter.visit.siteChanged.visits', { count: of[concern] }),
      }))
    await this.deliveries.queue({
      ...letter({
        language,
        heading: word('heading'),
        preheader: word('body').split('\n')[0] ?? '',
        blocks: [
          { kind: 'paragraph', text: `${say('letter.visit.greeting', values)}\n\n${word('body')}` },
          { kind: 'facts', rows },
          {
            kind: 'button',
            label: word('button'),
            url: new URL(`/organise/events/${eventId}/visits`, this.config.publicUrl).href,
          },
        ],
        why: word('why'),
        sender: values.event,
        accent: readableAccent(reader.event.accent),
      }),
      subject: word('subject'),
      language,
      to: reader.address,
      toName: reader.name || null,
      fromName: values.event,
      replyTo: reader.event.replyTo,
      key: `site:${siteId}:${version}:${eventId}:${reader.personId}`,
      eventId,
      personId: reader.personId,
    })
  }
}
