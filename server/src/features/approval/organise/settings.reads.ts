import { Injectable } from '@nestjs/common'
import type { ApprovalOfEvent, PartyOfEvent } from '@plenary/shared/contracts/approval/organiser'
import type { EventId, OrganisationId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { reach, reaches } from '../../../http/reaches.js'
import { EventRepository } from '../../event/event.repository.js'
import { membershipCounts } from '../../organisation/memberships.js'
import { isListed, isRead, latestAsking } from '../approval.sql.js'

export type Party = PartyOfEvent

type ApproverColumns = Omit<Party['approvers'][number], 'endsAt'> & { readonly endsAt: string | null }

/** For the organiser's settings. */
@Injectable()
export class ApprovalSettingsReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventRepository,
    private readonly clock: Clock,
  ) {}

  async ofEvent(actor: Actor, eventId: EventId): Promise<ApprovalOfEvent> {
    const event = await this.events.openFor(actor, eventId, 'approval.read')
    return {
      version: event.version,
      isOpen: event.policy === 'open',
      zone: event.zone,
      parties: await this.partiesOf(eventId),
    }
  }

  /** At how many events does the party approve, and its approvers read, that are not this actor's? */
  async strangeEvents(actor: Actor, organisationId: OrganisationId): Promise<number> {
    const row = await this.work.row<{ events: number }>(
      `SELECT count(*)::int AS events FROM event_approval party JOIN event ON event.id = party.event_id
       WHERE party.organisation_id = $1 AND ${isRead('event', 2)} AND NOT ${reaches('event', 3)}`,
      [organisationId, this.clock.now(), ...reach(scopeOf(actor, 'approval.ask'))],
    )
    return row?.events ?? 0
  }

  /** Those of the agreements behind the event, in their order; and who approved before an agreement was taken away. */
  async partiesOf(eventId: EventId): Promise<Party[]> {
    const rows = await this.work.rows<Omit<Party, 'approvers'> & { approvers: ApproverColumns[] }>(
      `SELECT organisation.id AS "organisationId", organisation.name, COALESCE(chosen.participants, false) AS participants, COALESCE(chosen.agenda, false) AS agenda,
         COALESCE((SELECT json_agg(json_build_object('membershipId', membership.id, 'name', COALESCE(NULLIF(person.badge_name, ''), trim(person.given_name || ' ' || person.family_name)),
             'address', COALESCE(account.email, person.address), 'endsAt', membership.ends_at) ORDER BY membership.granted_at, membership.id)
           FROM membership JOIN person ON person.id = membership.person_id LEFT JOIN auth."user" account ON account.id = person.account_id
           WHERE membership.organisation_id = organisation.id AND membership.kind = 'approver' AND ${membershipCounts('membership', 2)}), '[]') AS approvers,
         COALESCE((SELECT json_agg(counted) FROM (SELECT latest.state, count(*) FROM (SELECT organisation.id AS organisation_id) asked CROSS JOIN registration
             JOIN LATERAL ${latestAsking('participant', 'asked', 'registration.id')} latest ON true
             WHERE registration.event_id = $1 AND ${isListed('registration')} GROUP BY latest.state ORDER BY latest.state) counted), '[]') AS states
       FROM organisation LEFT JOIN event_approval chosen ON chosen.organisation_id = organisation.id AND chosen.event_id = $1
         LEFT JOIN (SELECT agreement_party.organisation_id, min(agreement_party.position) AS position
           FROM event JOIN programme_agreement ON programme_agreement.programme_id = event.programme_id
             JOIN agreement_party ON agreement_party.agreement_id = programme_agreement.agreement_id
           WHERE event.id = $1 GROUP BY agreement_party.organisation_id) signed ON signed.organisation_id = organisation.id
       WHERE signed.position IS NOT NULL OR chosen.event_id IS NOT NULL ORDER BY signed.position NULLS LAST, organisation.id`,
      [eventId, this.clock.now()],
    )
    return rows.map(({ approvers, ...party }) => ({
      ...party,
      approvers: approvers.map(({ endsAt, ...one }) => ({
        ...one,
        endsAt: endsAt === null ? null : instantOf(new Date(endsAt)),
      })),
    }))
  }
}
