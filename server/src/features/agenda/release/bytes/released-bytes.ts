import { Inject, Injectable, Logger } from '@nestjs/common'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { agendaDocument } from '../../../../adapters/documents/documents.js'
import { Typesetter } from '../../../../adapters/documents/typesetter.js'
import type { Config } from '../../../../config/config.js'
import { CONFIG } from '../../../../config/config.module.js'
import { type Variants, variantsOf } from '../../../../http/variants.js'
import type { PublishedAgenda } from '../published.repository.js'
import { agendaForReaders } from '../release.view.js'
import { calendarOf } from './calendar.js'
import { paperOf } from './paper.js'
import { scheduleOf } from './schedule.js'

export type Form = 'agenda.ics' | 'agenda.pdf' | 'agenda.json' | 'schedule.json'

interface Made {
  readonly variants: Promise<Variants>
  /** Once they are. */
  finished?: Variants
}

const keyOf = (form: Form, { event, release }: PublishedAgenda, language: OfferedLanguage) =>
  `${form} ${event.id} ${release.number} ${event.version} ${language}`

const mediaTypes = {
  'agenda.ics': 'text/calendar; charset=utf-8',
  'agenda.json': 'application/json; charset=utf-8',
  'schedule.json': 'application/json; charset=utf-8',
  'agenda.pdf': 'application/pdf',
} as const

const keptBytes = 64 * 1024 * 1024

/** The released agenda as bytes: made once per release, event version and language, and kept while there is room. */
@Injectable()
export class ReleasedBytes {
  private readonly log = new Logger('agenda')
  private readonly made = new Map<string, Made>()
  private sizeBytes = 0

  constructor(
    private readonly typesetter: Typesetter,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What is made already. */
  finished(form: Form, agenda: PublishedAgenda, language: OfferedLanguage): Variants | undefined {
    return this.made.get(keyOf(form, agenda, language))?.finished
  }

  /** Whoever asks while they are being made waits for the same bytes. */
  of(form: Form, agenda: PublishedAgenda, language: OfferedLanguage): Promise<Variants> {
    const key = keyOf(form, agenda, language)
    const known = this.made.get(key)
    if (known) return known.variants
    const made: Made = { variants: this.make(form, agenda, language) }
    this.made.set(key, made)
    made.variants.then(
      (variants) => {
        made.finished = variants
        this.count(variants.sizeBytes)
      },
      () => this.made.delete(key),
    )
    return made.variants
  }

  private async make(form: Form, agenda: PublishedAgenda, language: OfferedLanguage): Promise<Variants> {
    const mediaType = mediaTypes[form]
    return variantsOf(await this.contentOf(form, agenda, language), {
      mediaType,
      fileName: `${agenda.event.slug}-${form}`,
    })
  }

  private contentOf(form: Form, agenda: PublishedAgenda, language: OfferedLanguage): Buffer | Promise<Buffer> {
    const { publicUrl } = this.config
    switch (form) {
      case 'agenda.ics':
        return Buffer.from(calendarOf(agenda, language, publicUrl))
      case 'agenda.json':
        return Buffer.from(JSON.stringify(agendaForReaders(agenda, null)))
      case 'schedule.json':
        return Buffer.from(JSON.stringify(scheduleOf(agenda, language, publicUrl)))
      case 'agenda.pdf':
        return this.typeset(agenda, language)
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
    for (const [key, { finished }] of this.made) {
      if (this.sizeBytes <= keptBytes || this.made.size === 1) return
      if (!finished) continue
      this.made.delete(key)
      this.sizeBytes -= finished.sizeBytes
    }
  }
}
