import { Inject, Injectable } from '@nestjs/common'
import { countryName } from '@plenary/shared/language/countries'
import type { FocalPointId, NominationId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { instantOf } from '@plenary/shared/language/time'
import type { NominationState } from '@plenary/shared/rules/nomination/states'
import { readableAccent } from '../../../adapters/accent.js'
import { countryNamesIn } from '../../../adapters/country-names.js'
import { type Block, letter } from '../../../adapters/mail/layout.js'
import { lettersIn, type Say } from '../../../adapters/texts.js'
import { datesIn } from '../../../adapters/time/written.js'
import type { Config } from '../../../config/config.js'
import { CONFIG } from '../../../config/config.module.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Deliveries, type Letter } from '../../../jobs/deliveries.js'
import { NominationLetterRepository, type ToldFocalPoint } from './nomination-letter.repository.js'

/** Which letter tells a focal point of a state. What they did themselves, and what they see on their list, needs none. */
const toldOf: Partial<Readonly<Record<NominationState, string>>> = {
  'taken up': 'takenUp',
  returned: 'returned',
  'not retained': 'notRetained',
}

/** Tells focal points that they are named, and what became of their nominees: each fact once, and only while it is true. */
@Injectable()
export class NominationLetters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly letters: NominationLetterRepository,
    private readonly deliveries: Deliveries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async named(id: FocalPointId): Promise<void> {
    const about = await this.letters.focalPoint(id)
    if (!about) return
    await this.send('named', about, `nomination:${id}:named`, '/nominate', {})
  }

  async moved(id: NominationId, to: NominationState): Promise<void> {
    const about = await this.letters.nomination(id)
    const told = toldOf[to]
    if (about?.state !== to || !told) return
    const since = instantOf(about.stateSince)
    const values = { nominee: about.nominee, remark: about.remark || 'none' }
    await this.send(told, about, `nomination:${id}:${to}:${since}`, `/nominate/nominations/${id}`, values)
  }

  private async send(
    told: string,
    about: ToldFocalPoint,
    key: string,
    path: string,
    values: Readonly<Record<string, string>>,
  ): Promise<void> {
    if (about.address === null) return
    const { address: to } = about
    const written = await this.written(told, about, path, values)
    await this.work.run(() =>
      this.deliveries.queue({ ...written, to, key, eventId: about.eventId, personId: about.personId }),
    )
  }

  private async written(
    told: string,
    about: ToldFocalPoint,
    path: string,
    values: Readonly<Record<string, string>>,
  ): Promise<Omit<Letter, 'to' | 'key'>> {
    const { language, say } = lettersIn(about.language)
    const event = readLocalText(about.title, language).text
    const represented =
      about.represented || (about.country && countryName(about.country, await countryNamesIn(language))) || ''
    const all = { ...values, event, name: about.name, represented, places: about.places }
    const word = (name: string) => say(`letter.nomination.${name}`, all)
    const body = word(`${told}.body`)
    const facts = { kind: 'facts' as const, rows: factsOf(about, event, represented, language, say) }
    const blocks: Block[] = [
      { kind: 'paragraph', text: `${word('greeting')}\n\n${body}` },
      ...(told === 'named' ? [facts] : []),
      { kind: 'button', label: word(`${told}.button`), url: new URL(path, this.config.publicUrl).href },
    ]
    const accent = readableAccent(about.accent)
    const preheader = body.split('\n')[0] ?? ''
    return {
      ...letter({
        language,
        heading: word(`${told}.heading`),
        preheader,
        blocks,
        why: word('why'),
        sender: event,
        accent,
      }),
      toName: about.name || null,
      subject: word(`${told}.subject`),
      language,
      fromName: event,
      replyTo: about.replyTo,
    }
  }
}

function factsOf(
  about: ToldFocalPoint,
  event: string,
  represented: string,
  language: Parameters<typeof datesIn>[0],
  say: Say,
) {
  const dates = datesIn(language)
  const fact = (name: string, text: string) => ({ term: say(`letter.nomination.fact.${name}`), text })
  const city = readLocalText(about.city, language).text
  return [
    fact('event', event),
    fact('days', say('letter.nomination.fromTo', { from: dates.day(about.startsOn), until: dates.day(about.endsOn) })),
    ...(city ? [fact('place', city)] : []),
    fact('represented', represented),
    fact('places', String(about.places)),
    ...(about.dueAt ? [fact('until', dueIn(about.dueAt, about.zone, city, language, say))] : []),
  ]
}

function dueIn(at: Date, zone: string, city: string, language: Parameters<typeof datesIn>[0], say: Say): string {
  const dates = datesIn(language)
  const moment = dates.moment(instantOf(at), zone)
  return city
    ? say('letter.registration.clockOfCity', { moment, city })
    : say('letter.registration.clock', { moment, zone: dates.zone(zone, instantOf(at)) })
}
