import { Injectable } from '@nestjs/common'
import type { ApprovalOfEvent, changeApproval } from '@plenary/shared/contracts/approval/organiser'
import type { ApproverForm } from '@plenary/shared/contracts/approval.forms'
import type { Asked } from '@plenary/shared/contracts/route'
import type { EventId, MembershipId, OrganisationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../../adapters/clock.js'
import { daysLater } from '../../../adapters/time/days.js'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Announcements } from '../../../jobs/announcements.js'
import { Audit } from '../../audit/audit.service.js'
import { nameOf } from '../../event/event.record.js'
import { EventRepository } from '../../event/event.repository.js'
import { Memberships } from '../../organisation/memberships.js'
import { NamedPeople } from '../../person/named-people.js'
import { partyNameOf } from '../approval.view.js'
import { ApprovalSettingsReads, type Party } from './settings.reads.js'

type Wanted = Asked<typeof changeApproval>['body']

/** Which parties approve what at an event, and who speaks for them. Off unless switched on. */
@Injectable()
export class ApprovalSettings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventRepository,
    private readonly reads: ApprovalSettingsReads,
    private readonly people: NamedPeople,
    private readonly memberships: Memberships,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** Parties are those of the agreements behind the event. Refuses SEATS_AT_ONCE where an open policy leaves nothing to approve. */
  async change(actor: Actor, eventId: EventId, { version, parties }: Wanted): Promise<ApprovalOfEvent> {
    await this.work.run(async () => {
      const event = await this.events.lockFor(actor, eventId, 'approval.ask', version)
      const known = new Set((await this.reads.partiesOf(eventId)).map(({ organisationId }) => organisationId))
      if (parties.some(({ organisationId }) => !known.has(organisationId))) refused('NOT_FOUND')
      if (event.policy === 'open' && parties.some(({ participants }) => participants)) refused('SEATS_AT_ONCE')
      await this.keep(eventId, parties)
      await this.events.change(event, { policy: event.policy })
      await this.audit.record(actor, {
        word: 'approval',
        act: 'change approval',
        objectId: eventId,
        objectName: nameOf(event),
        eventId,
        details: { parties },
      })
      await this.announcements.announce('approval.changed', { eventId })
    })
    return this.reads.ofEvent(actor, eventId)
  }

  /**
   * Somebody who is known by the address approves under the name that they have; their last day is whole. They speak for the
   * party wherever it approves, so whoever names them, or takes it from them, organises all of these events.
   */
  grant(
    actor: Actor,
    eventId: EventId,
    organisationId: OrganisationId,
    form: ApproverForm,
  ): Promise<{ id: MembershipId }> {
    return this.work.run(async () => {
      const event = await this.events.openFor(actor, eventId, 'approval.ask')
      const party = await this.partyOfActor(actor, eventId, organisationId)
      const endsAt = form.lastDay === null ? null : instantAt(`${daysLater(form.lastDay, 1)}T00:00`, event.zone)
      if (endsAt !== null && endsAt <= this.clock.now()) refused('END_NOT_AHEAD')
      const { familyName, givenName, address, position } = form
      const organisation = partyNameOf(party.name)
      const personId = await this.people.one({ familyName, givenName, address, position, organisation })
      await this.people.giveLanguage(personId, form.language)
      const id = await this.memberships.grant(actor, {
        organisationId,
        personId,
        kind: 'approver',
        endsAt,
        name: organisation,
      })
      await this.announcements.announce('approval.approver named', { eventId, membershipId: id })
      return { id }
    })
  }

  revoke(actor: Actor, eventId: EventId, organisationId: OrganisationId, id: MembershipId): Promise<void> {
    return this.work.run(async () => {
      await this.events.openFor(actor, eventId, 'approval.ask')
      const party = await this.partyOfActor(actor, eventId, organisationId)
      if (!party.approvers.some(({ membershipId }) => membershipId === id)) refused('NOT_FOUND')
      await this.memberships.revoke(actor, id, partyNameOf(party.name))
    })
  }

  private async partyOfActor(actor: Actor, eventId: EventId, organisationId: OrganisationId): Promise<Party> {
    const party = (await this.reads.partiesOf(eventId)).find((one) => one.organisationId === organisationId)
    if (!party) refused('NOT_FOUND')
    const events = await this.reads.strangeEvents(actor, organisationId)
    if (events > 0) refused('PARTY_OF_OTHER_EVENTS', { events })
    return party
  }

  private async keep(eventId: EventId, parties: Wanted['parties']): Promise<void> {
    await this.work.write('DELETE FROM event_approval WHERE event_id = $1', [eventId])
    await this.work.write(
      `INSERT INTO event_approval (event_id, organisation_id, participants, agenda)
       SELECT $1, one."organisationId", bool_or(one.participants), bool_or(one.agenda)
       FROM jsonb_to_recordset($2::jsonb) AS one ("organisationId" uuid, participants boolean, agenda boolean)
       WHERE one.participants OR one.agenda GROUP BY one."organisationId"`,
      [eventId, JSON.stringify(parties)],
    )
  }
}
