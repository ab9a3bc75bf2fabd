import { Injectable } from '@nestjs/common'
import type { ApprovalId, EventId, MembershipId, OrganisationId, PersonId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { membershipCounts } from '../../organisation/memberships.js'
import type { ApprovalRow } from '../approval.entity.js'
import { isListed, latestAsking, waitingFor } from '../approval.sql.js'

/** Somebody who can be written to, and in which language they read. */
export interface Reader {
  readonly personId: PersonId
  readonly name: string
  readonly address: string
  readonly language: string | null
}

/** A party at an event, what waits for it, and what it has answered, as it is now. */
export interface ToldParty {
  readonly eventId: EventId
  readonly title: LocalText
  readonly accent: string
  readonly zone: string
  readonly replyTo: string | null
  readonly party: LocalText
  readonly participants: number
  readonly agenda: number
  readonly dueAt: Date | null
  readonly approved: number
  readonly objected: number
  readonly lapsed: number
}

const readerColumns = `person.id AS "personId", COALESCE(NULLIF(person.badge_name, ''), trim(person.given_name || ' ' || person.family_name)) AS name,
  COALESCE(account.email, person.address) AS address, person.language`
const readable = 'COALESCE(account.email, person.address) IS NOT NULL AND person.erased_at IS NULL'

/** How many registrations of the list have this as the party's latest word. */
const latestOf = (state: string) =>
  `(SELECT count(*) FROM registration JOIN LATERAL ${latestAsking('participant', 'asked', 'registration.id')} latest ON latest.state = '${state}'
    WHERE registration.event_id = event.id AND ${isListed('registration')})`

@Injectable()
export class ApprovalLetterRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  party(eventId: EventId, organisationId: OrganisationId): Promise<ToldParty | undefined> {
    return this.work.row<ToldParty>(
      `SELECT event.id AS "eventId", event.title, event.accent, event.zone, event.contact_address AS "replyTo", organisation.name AS party,
         waiting.participants, waiting.agenda, waiting.due_at AS "dueAt", ${latestOf('approved')} AS approved, ${latestOf('objected')} AS objected, ${latestOf('lapsed')} AS lapsed
       FROM (SELECT $1::uuid AS event_id, $2::uuid AS organisation_id) asked JOIN event ON event.id = asked.event_id JOIN organisation ON organisation.id = asked.organisation_id
         LEFT JOIN event_approval party ON party.event_id = event.id AND party.organisation_id = organisation.id CROSS JOIN LATERAL ${waitingFor('party')} waiting`,
      [eventId, organisationId],
    )
  }

  /** Everybody who approves for the party now. */
  approversOf(organisationId: OrganisationId): Promise<Reader[]> {
    return this.work.rows<Reader>(
      `SELECT ${readerColumns} FROM membership JOIN person ON person.id = membership.person_id LEFT JOIN auth."user" account ON account.id = person.account_id
       WHERE membership.organisation_id = $1 AND membership.kind = 'approver' AND ${membershipCounts('membership', 2)} AND ${readable}
       ORDER BY membership.granted_at, person.id`,
      [organisationId, this.clock.now()],
    )
  }

  /** Whom a grant made an approver. */
  granted(id: MembershipId): Promise<(Reader & { readonly organisationId: OrganisationId }) | undefined> {
    return this.work.row(
      `SELECT ${readerColumns}, membership.organisation_id AS "organisationId"
       FROM membership JOIN person ON person.id = membership.person_id LEFT JOIN auth."user" account ON account.id = person.account_id
       WHERE membership.id = $1 AND ${readable}`,
      [id],
    )
  }

  /** How what the party was asked for at this event, people or the agenda as in this asking, ended last, and who had asked for it. */
  endedLast(
    id: ApprovalId,
  ): Promise<(Reader & Pick<ApprovalRow, 'object' | 'state'> & { readonly last: ApprovalId }) | undefined> {
    return this.work.row(
      `SELECT ${readerColumns}, ended.id AS last, ended.object, ended.state
       FROM approval asked JOIN LATERAL (SELECT one.* FROM approval one WHERE one.event_id = asked.event_id AND one.organisation_id = asked.organisation_id
           AND one.object = asked.object AND one.answered_at IS NOT NULL ORDER BY one.answered_at DESC, one.id LIMIT 1) ended ON true
         JOIN person ON person.account_id = ended.asked_by LEFT JOIN auth."user" account ON account.id = person.account_id
       WHERE asked.id = $1 AND ${readable}`,
      [id],
    )
  }
}
