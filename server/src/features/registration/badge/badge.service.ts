import { Injectable } from '@nestjs/common'
import { type CountryNames, countryName } from '@plenary/shared/language/countries'
import type { RegistrationId } from '@plenary/shared/language/ids'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { readableAccent } from '../../../adapters/accent.js'
import { countryNamesIn } from '../../../adapters/country-names.js'
import { type Badge, badgeDocument } from '../../../adapters/documents/documents.js'
import { Typesetter } from '../../../adapters/documents/typesetter.js'
import { spokenFor, textsOf } from '../../../adapters/texts.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { fullName } from '../../person/person.view.js'
import type { RegistrationRow } from '../registration.entity.js'
import { RegistrationRepository } from '../registration.repository.js'
import { numberOf } from '../registration.view.js'

interface Written {
  readonly language: OfferedLanguage
  readonly countryNames: CountryNames
}

/** A badge on paper, for those who rather print than show a telephone. */
@Injectable()
export class BadgeService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly typesetter: Typesetter,
  ) {}

  /** The actor's own badge, once their seat is confirmed. Refuses MOVE_NOT_ALLOWED before. */
  async paperFor(actor: Actor, id: RegistrationId, wished?: string): Promise<{ pdf: Uint8Array; name: string }> {
    const { row } = await this.registrations.openFor(actor, id, 'registration.own')
    const code = row.badgeCode
    if (code === null || row.personId !== actor.personId) refused('MOVE_NOT_ALLOWED', { state: row.state })
    const event = await this.eventOf(row)
    const language = spokenFor(wished ?? row.language)
    const countryNames = await countryNamesIn(language)
    const say = textsOf(language, ['registration', 'my'])
    const { pdf } = await badgeDocument(this.typesetter, {
      language,
      title: say('my.badge.title'),
      accent: readableAccent(event.accent),
      qrWords: say('my.badge.code', { code }),
      badges: [badgeOf(row, code, readLocalText(event.title, language).text, { language, countryNames })],
    })
    return { pdf, name: `${event.acronym}-${numberOf(row.number)}.pdf` }
  }

  private async eventOf({ eventId }: RegistrationRow) {
    const event = await this.work.row<{ title: LocalText; acronym: string; accent: string }>(
      'SELECT title, acronym, accent FROM event WHERE id = $1',
      [eventId],
    )
    return event ?? refused('NOT_FOUND')
  }
}

function badgeOf(row: RegistrationRow, code: string, event: string, { language, countryNames }: Written): Badge {
  const say = textsOf(language, ['registration', 'my'])
  const country = row.country && countryName(row.country, countryNames)
  return {
    event,
    name: row.badgeName || fullName(row),
    facts: [row.ownScriptName, row.organisation, country].filter((fact): fact is string => Boolean(fact)),
    category: row.category ? say(`registration.category.${row.category}`) : '',
    code,
  }
}
