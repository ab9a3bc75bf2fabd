import {
  type FocalPointForm,
  focalPointForm,
  type NominationForm,
  nominationForm,
} from '@plenary/shared/contracts/nomination.forms'
import type { FocalPointId, NominationId } from '@plenary/shared/language/ids'
import type { LocalDate } from '@plenary/shared/language/time'
import type { DemoFocalPoint, DemoNominee } from '../nominations/focal-points.js'
import { personCalled } from './company.js'
import type { DemoEventOnStage } from './event-on-stage.js'
import type { Stage } from './stage.js'

/** The list of one focal point, as they and the organisers work on it. */
export class NominationsOnStage {
  private list: FocalPointId | null = null
  private readonly ids = new Map<DemoNominee, NominationId>()

  constructor(
    private readonly stage: Stage,
    private readonly event: DemoEventOnStage,
    private readonly of: DemoFocalPoint,
  ) {}

  /** Named by an organiser, they sign in with the letter's address. */
  async name(by: string, dueLocal: FocalPointForm['dueLocal']): Promise<void> {
    const { represents, country, called, givenName, familyName, places } = this.of
    const form = focalPointForm.parse({
      givenName,
      familyName,
      address: this.address,
      represents,
      country,
      name: called,
      places,
      dueLocal,
    })
    const { id } = await this.stage.nominations.focalPoints.add(this.actor(by), this.event.eventId, form)
    this.list = id
    await this.stage.company.arrive(this.key, this.address, `${givenName} ${familyName}`)
  }

  /** Begins a nomination; the note verbale of this day is the evidence. */
  async add(nominee: DemoNominee, noteOn: LocalDate): Promise<void> {
    const { id } = await this.stage.nominations.lists.add(this.actor(), this.listId, this.formOf(nominee, noteOn))
    this.ids.set(nominee, id)
  }

  /** Asks that somebody takes this one's place. */
  async succeed(before: DemoNominee, nominee: DemoNominee, noteOn: LocalDate, reason: string): Promise<void> {
    const form = { ...this.formOf(nominee, noteOn), reason }
    const { id } = await this.stage.nominations.lists.nameSuccessor(this.actor(), this.idOf(before), form)
    this.ids.set(nominee, id)
  }

  async nominate(nominee: DemoNominee): Promise<void> {
    await this.stage.nominations.lists.move(this.actor(), this.idOf(nominee), { action: 'nominate' })
  }

  async withdraw(nominee: DemoNominee, reason: string): Promise<void> {
    await this.stage.nominations.lists.move(this.actor(), this.idOf(nominee), { action: 'withdraw', reason })
  }

  async decide(by: string, nominee: DemoNominee, action: 'return' | 'not retain', reason: string): Promise<void> {
    await this.stage.nominations.review.move(this.actor(by), this.idOf(nominee), { action, reason })
  }

  async takeUp(by: string, nominee: DemoNominee): Promise<void> {
    await this.stage.nominations.takingUp.takeUp(this.actor(by), this.idOf(nominee))
  }

  private get key(): string {
    return addressable(`${this.of.givenName} ${this.of.familyName}`, '-')
  }

  private get address(): string {
    return addressOf(this.of)
  }

  private actor(key = this.key) {
    return this.stage.company.actor(key)
  }

  private get listId(): FocalPointId {
    if (this.list === null) throw new Error(`${this.key} nominates before they were named`)
    return this.list
  }

  private idOf(nominee: DemoNominee): NominationId {
    const id = this.ids.get(nominee)
    if (!id) throw new Error(`${this.key} has not begun this nomination`)
    return id
  }

  private formOf(nominee: DemoNominee, noteOn: LocalDate): NominationForm {
    const { givenName, familyName, gender, country, organisation, position, address } = knownOf(nominee)
    const noteNumber = `NV/${this.of.country ?? this.of.familyName.slice(0, 3).toUpperCase()}/${noteOn.slice(2, 4)}-117`
    return nominationForm.parse({
      givenName,
      familyName,
      gender,
      country,
      organisation,
      position,
      address,
      category: 'government delegate',
      noteNumber,
      noteOn,
    })
  }
}

const knownOf = (nominee: DemoNominee) =>
  'key' in nominee
    ? personCalled(nominee.key)
    : { ...nominee, address: nominee.withoutAddress ? null : addressOf(nominee) }

const addressOf = ({ givenName, familyName }: { readonly givenName: string; readonly familyName: string }): string =>
  `${addressable(givenName, '-')}.${addressable(familyName, '-')}@example.org`

const addressable = (name: string, between: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, between)
