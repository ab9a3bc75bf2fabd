import { approvalId, type OrganisationId, type RegistrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import type { Act } from '../loading/acts.js'
import { nameOf, personCalled } from '../loading/company.js'
import type { DemoEventOnStage } from '../loading/event-on-stage.js'
import type { Stage } from '../loading/stage.js'
import { castKeys } from '../people.js'
import { seminar } from '../seminar/seminar.js'

const { helene, yutong } = castKeys

/** For whom the ministry is asked; known when it is. */
interface AskedFor {
  readonly approved: () => readonly RegistrationId[]
  readonly waiting: () => readonly RegistrationId[]
}

/** The day before the load the ministry begins to approve the list: some rows wait for Yutong, and to one she objected. */
export function approvalActs(stage: Stage, event: DemoEventOnStage, { approved, waiting }: AskedFor): Act[] {
  const ago = (at: string) => stage.dates.daysAgo(1, at, seminar.zone)
  const by = () => stage.company.actor(helene)
  const dueAt = instantAt(stage.dates.localAt({ after: 'load', days: 5, at: '18:00' }, seminar.zone), seminar.zone)
  const ministry = new Ministry(stage, event)
  return [
    { at: ago('09:00'), make: () => ministry.switchOn(by()) },
    { at: ago('09:10'), make: () => ministry.name(by(), yutong) },
    {
      at: ago('09:20'),
      make: () => stage.approvals.asking.ask(by(), event.eventId, [...approved(), ...waiting()], dueAt),
    },
    { at: ago('14:30'), make: () => ministry.approve(stage.company.actor(yutong), approved()) },
    {
      at: ago('14:50'),
      make: () =>
        ministry.object(
          stage.company.actor(yutong),
          waiting()[0],
          'The agency has named somebody else for this subject.',
        ),
    },
  ]
}

/** The second party of the memorandum, as it approves. */
class Ministry {
  constructor(
    private readonly stage: Stage,
    private readonly event: DemoEventOnStage,
  ) {}

  async switchOn(by: Actor): Promise<void> {
    const { version } = await this.stage.approvals.parties.ofEvent(by, this.event.eventId)
    const parties = [{ organisationId: await this.id(), participants: true, agenda: false }]
    await this.stage.approvals.settings.change(by, this.event.eventId, { version, parties })
  }

  async name(by: Actor, key: string): Promise<void> {
    const person = personCalled(key)
    const { familyName, givenName, address, position } = person
    if (address === null) throw new Error(`${nameOf(person)} cannot be written to`)
    const form = { familyName, givenName, address, position: position ?? '', language: 'en', lastDay: null }
    await this.stage.approvals.settings.grant(by, this.event.eventId, await this.id(), form)
  }

  async approve(by: Actor, ids: readonly RegistrationId[]): Promise<void> {
    const rows = await this.rowsFor(by, ids)
    await this.stage.approvals.approvers.approveMany(
      by,
      this.event.eventId,
      await this.id(),
      rows.map(({ id }) => approvalId.parse(id)),
    )
  }

  async object(by: Actor, id: RegistrationId | undefined, reason: string): Promise<void> {
    const [row] = id ? await this.rowsFor(by, [id]) : []
    if (!row) throw new Error('the ministry was not asked for this one')
    await this.stage.approvals.approvers.answer(by, approvalId.parse(row.id), { action: 'object', reason })
  }

  private async rowsFor(by: Actor, ids: readonly RegistrationId[]) {
    const { rows } = await this.stage.approvals.lists.participants(by, this.event.eventId, await this.id())
    return rows.filter(({ registrationId }) => ids.some((id) => id === registrationId))
  }

  private async id(): Promise<OrganisationId> {
    const parties = await this.stage.approvals.parties.partiesOf(this.event.eventId)
    const ministry = parties[1]
    if (!ministry) throw new Error('the memorandum has one party only')
    return ministry.organisationId
  }
}
