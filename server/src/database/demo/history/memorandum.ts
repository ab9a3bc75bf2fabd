import type { NamedOrganisation } from '@plenary/shared/contracts/organisation.forms'
import type { AgreementId, ProgrammeId } from '@plenary/shared/language/ids'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { agreement, programme } from '../agreement.js'
import type { Act } from '../loading/acts.js'
import type { Stage } from '../loading/stage.js'
import { organisations } from '../organisations.js'
import { castKeys } from '../people.js'
import { seminar } from '../seminar/seminar.js'

/** What all events of the demo stand on; known once its acts were made. */
export class Memorandum {
  private agreementId: AgreementId | null = null
  private programme: ProgrammeId | null = null

  constructor(private readonly stage: Stage) {}

  get programmeId(): ProgrammeId {
    if (this.programme === null) throw new Error('the programme is not made yet')
    return this.programme
  }

  acts(): Act[] {
    const signedOn = this.stage.dates.inYear(agreement.signed)
    const at = (time: string) => instantAt(`${signedOn}T${time}`, seminar.zone)
    return [
      { at: at('08:30'), make: () => this.stage.company.join(castKeys.helene) },
      { at: at('08:40'), make: () => this.stage.company.takeFirstLink(castKeys.helene) },
      { at: at('09:00'), make: () => this.nameOrganisations() },
      { at: at('09:30'), make: () => this.write() },
      { at: at('15:00'), make: () => this.sign() },
      { at: at('16:00'), make: () => this.begin() },
    ]
  }

  private get helene() {
    return this.stage.company.actor(castKeys.helene)
  }

  private async nameOrganisations(): Promise<void> {
    for (const { name, kind, country } of organisations)
      await this.stage.organisations.findOrMake({ name: { ...name }, kind, country })
  }

  private async write(): Promise<void> {
    const { id } = await this.stage.agreements.create(this.helene, {
      title: { ...agreement.title },
      objectives: { ...agreement.objectives },
      parties: agreement.parties.map(party),
      signedOn: this.stage.dates.inYear(agreement.signed),
      validUntil: this.stage.dates.inYear(agreement.until),
    })
    this.agreementId = id
  }

  private async sign(): Promise<void> {
    const { id, version } = await this.stage.agreements.sheet(this.helene, this.signedId)
    await this.stage.agreements.move(this.helene, id, { action: 'sign', version })
  }

  private async begin(): Promise<void> {
    const { title, summary } = programme
    const { id } = await this.stage.programmes.create(this.helene, {
      title: { ...title },
      summary: { ...summary },
      agreementIds: [this.signedId],
    })
    this.programme = id
    await this.stage.company.refresh(castKeys.helene)
  }

  private get signedId(): AgreementId {
    if (this.agreementId === null) throw new Error('the memorandum is not written yet')
    return this.agreementId
  }
}

function party(key: string): NamedOrganisation {
  const found = organisations.find((one) => one.key === key)
  if (!found) throw new Error(`no organisation is called ${key}`)
  return { name: { ...found.name }, kind: found.kind, country: found.country }
}
