import type { OrganiserMove } from '@plenary/shared/contracts/registration/parts'
import type { LeavingReason } from '@plenary/shared/language/categories'
import type { RegistrationId } from '@plenary/shared/language/ids'
import type { DemoRegistration } from '../shapes.js'
import { personCalled } from './company.js'
import type { DemoEventOnStage } from './event-on-stage.js'
import { formOf } from './forms.js'
import type { Stage } from './stage.js'

const silent = { statement: '', expectation: '', accessNeeds: '', foodNeeds: '' }

/** The registrations of an event, as delegates and organisers move them. Everybody is called by their key. */
export class RegistrationsOnStage {
  private readonly ids = new Map<string, RegistrationId>()

  constructor(
    private readonly stage: Stage,
    private readonly event: DemoEventOnStage,
    /** What somebody writes into the form of this event, if it asks for that. */
    private readonly saidBy: (key: string) => DemoRegistration | null,
  ) {}

  /** Fills the form in as far as they are, and leaves it. */
  async begin(key: string): Promise<void> {
    const version = await this.start(key)
    await this.stage.registrations.keep(this.actor(key), this.idOf(key), { version, form: this.formOf(key) })
  }

  async register(key: string): Promise<void> {
    const version = await this.start(key)
    await this.stage.registrations.submit(this.actor(key), this.idOf(key), { version, form: this.formOf(key) })
  }

  async resubmit(key: string): Promise<void> {
    await this.stage.registrations.resubmit(this.actor(key), this.idOf(key), {})
  }

  async confirm(key: string): Promise<void> {
    await this.stage.registrations.confirm(this.actor(key), this.idOf(key))
  }

  async withdraw(key: string, leavingReason: LeavingReason): Promise<void> {
    await this.stage.registrations.withdraw(this.actor(key), this.idOf(key), { leavingReason, reason: '' })
  }

  /** One move for one, by somebody of the event. */
  async move(by: string, key: string, move: OrganiserMove): Promise<void> {
    await this.stage.review.move(this.actor(by), this.idOf(key), move)
  }

  /** One move for a selection; the demo's plan holds only if nobody is refused. */
  async moveAll(by: string, keys: readonly string[], move: OrganiserMove): Promise<void> {
    if (keys.length === 0) return
    const ids = keys.map((key) => this.idOf(key))
    const { refused } = await this.stage.review.moveMany(this.actor(by), this.event.eventId, ids, move)
    if (refused.length > 0) throw new Error(`${move.action} was refused: ${JSON.stringify(refused)}`)
  }

  /** Where somebody stands in the waiting line. */
  async rank(by: string, key: string, rank: number): Promise<void> {
    const id = this.idOf(key)
    const { version } = await this.stage.registrationReads.forOrganiser(this.actor(by), id)
    await this.stage.review.rank(this.actor(by), id, { version, rank })
  }

  /** Their office names somebody else, who takes the seat and signs in some time afterwards. */
  async replace(by: string, key: string, heir: string, reason: string): Promise<void> {
    const { familyName, givenName, gender, organisation, position, address, country } = personCalled(heir)
    if (address === null) throw new Error(`${heir} cannot be written to`)
    const successor = { familyName, givenName, gender, organisation, position, address, country, reason }
    this.ids.set(heir, await this.stage.succession.replace(this.actor(by), this.idOf(key), successor))
  }

  /** Signs in for the first time if need be, and opens the form. */
  private async start(key: string): Promise<number> {
    await this.stage.company.join(key)
    const { id, version } = await this.stage.registrations.start(this.actor(key), this.event.eventId, {})
    this.ids.set(key, id)
    return version
  }

  private formOf(key: string) {
    return formOf(personCalled(key), this.saidBy(key) ?? silent)
  }

  private actor(key: string) {
    return this.stage.company.actor(key)
  }

  idsOf(keys: readonly string[]): RegistrationId[] {
    return keys.map((key) => this.idOf(key))
  }

  private idOf(key: string): RegistrationId {
    const id = this.ids.get(key)
    if (!id) throw new Error(`${key} has not registered for ${this.event.event.slug}`)
    return id
  }
}
