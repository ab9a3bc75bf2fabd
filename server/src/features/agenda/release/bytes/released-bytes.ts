import { Inject, Injectable, Logger } from '@nestjs/common'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { agendaDocument } from '../../../../adapters/documents/documents.js'
import { Typesetter } from '../../../../adapters/documents/typesetter.js'
import type { Config } from '../../../../config/config.js'
import { CONFIG } from '../../../../config/config.module.js'
import type { PublishedAgenda } from '../published.repository.js'
import { agendaForReaders } from '../release.view.js'
import { calendarOf } from './calendar.js'
import { paperOf } from './paper.js'
import { scheduleOf } from './schedule.js'
import { type Variants, variantsOf } from './variants.js'

export type Form = 'agenda.ics' | 'agenda.pdf' | 'agenda.json' | 'schedule.json'

const keptBytes = 64 * 1024 * 1024

/** The released agenda as bytes: made once per release, event version and language, and kept while there is room. */
@Injectable()
export class ReleasedBytes {
  private readonly log = new Logger('agenda')
  private readonly made = new Map<string, Promise<Variants>>()
  private sizeBytes = 0

  constructor(
    private readonly typesetter: Typesetter,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whoever asks while they are being made waits for the same bytes. */
  of(form: Form, agenda: PublishedAgenda, language: OfferedLanguage): Promise<Variants> {
    const { event, release } = agenda
    const key = [form, event.id, release.number, event.version, language].join(' ')
    const known = this.made.get(key)
    if (known) return known
    const variants = this.make(form, agenda, language)
    this.made.set(key, variants)
    variants.then(
      ({ sizeBytes }) => this.count(sizeBytes),
      () => this.made.delete(key),
    )
    return variants
  }

  private async make(form: Form, agenda: PublishedAgenda, language: OfferedLanguage): Promise<Variants> {
    const { publicUrl } = this.config
    switch (form) {
      case 'agenda.ics':
        return variantsOf(Buffer.from(calendarOf(agenda, language, publicUrl)), 'text/calendar; charset=utf-8')
      case 'agenda.json':
        return variantsOf(
          Buffer.from(JSON.stringify(agendaForReaders(agenda, null))),
          'application/json; charset=utf-8',
        )
      case 'schedule.json':
        return variantsOf(
          Buffer.from(JSON.stringify(scheduleOf(agenda, language, publicUrl))),
          'application/json; charset=utf-8',
        )
      case 'agenda.pdf':
        return variantsOf(await this.typeset(agenda, language), 'application/pdf')
    }
  }

  private async typeset(agenda: PublishedAgenda, language: OfferedLanguage): Promise<Buffer> {
    const { pdf, missing } = await agendaDocument(this.typesetter, paperOf(agenda, language))
    if (missing.length > 0) this.log.warn({ eventId: agenda.event.id, missing: missing.join(' ') })
    return Buffer.from(pdf)
  }

  /** What was made first goes first; it is made again when somebody asks. */
  private count(sizeBytes: number): void {
    this.sizeBytes += sizeBytes
    for (const [key, variants] of this.made) {
      if (this.sizeBytes <= keptBytes || this.made.size === 1) return
      this.made.delete(key)
      void variants.then((gone) => {
        this.sizeBytes -= gone.sizeBytes
      })
    }
  }
}
