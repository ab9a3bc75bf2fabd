import { Injectable } from '@nestjs/common'
import type {
  myApprovals,
  ParticipantForApprover,
  PartyOfMine,
  participantsOfParty,
} from '@plenary/shared/contracts/approval/approver'
import type { Answer } from '@plenary/shared/contracts/route'
import type { EventId, OrganisationId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { changedFields } from '@plenary/shared/rules/approval/content'
import { approvalMoves } from '@plenary/shared/rules/approval/moves'
import { verdicts } from '@plenary/shared/rules/moves'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { ApprovalRepository, approves, isListed, presentOf, waits } from '../approval.repository.js'

/** A page has room for so many; what waits comes first. */
const most = 500

type PartyColumns = Omit<PartyOfMine, 'dueAt'> & { readonly dueAt: Date | null }
type Dates = 'askedAt' | 'dueAt' | 'answeredAt'
type RowColumns = Omit<ParticipantForApprover, Dates | 'changed' | 'can'> & {
  readonly [Name in Dates]: Date | null
} & { readonly isPresent: boolean }

const partyColumns = `json_build_object('id', event.id, 'title', event.title, 'acronym', event.acronym, 'accent', event.accent, 'zone', event.zone,
    'startsOn', event.starts_on, 'endsOn', event.ends_on, 'city', event.city) AS event,
  json_build_object('id', organisation.id, 'name', organisation.name) AS party, party.participants, party.agenda,
  COALESCE(waiting.count, 0) AS waiting, waiting.due_at AS "dueAt"
  FROM event_approval party JOIN event ON event.id = party.event_id JOIN organisation ON organisation.id = party.organisation_id
    LEFT JOIN LATERAL (SELECT count(*), min(approval.due_at) AS due_at FROM approval LEFT JOIN registration ON registration.id = approval.object_id
      WHERE approval.event_id = party.event_id AND approval.organisation_id = party.organisation_id
        AND CASE approval.object WHEN 'participant' THEN party.participants ELSE party.agenda END AND ${waits}) waiting ON true`

/** What approvers read: what their parties were asked, and what was answered. */
@Injectable()
export class ApproverReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly approvals: ApprovalRepository,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor): Promise<Answer<typeof myApprovals>> {
    const asOf = this.clock.now()
    const rows = await this.work.rows<PartyColumns>(
      `SELECT ${partyColumns} WHERE ${approves('party', 1, 2)} AND event.ends_at > $2::timestamptz - interval '30 days' ORDER BY COALESCE(waiting.count, 0) = 0, event.starts_on, event.id, organisation.id LIMIT 200`,
      [actor.personId, asOf],
    )
    return { rows: rows.map(partyOf), asOf }
  }

  async participants(
    actor: Actor,
    eventId: EventId,
    organisationId: OrganisationId,
  ): Promise<Answer<typeof participantsOfParty>> {
    const asOf = this.clock.now()
    const party = await this.openParty(actor, eventId, organisationId, asOf)
    if (!party.participants) refused('NOT_FOUND')
    const rows = await this.rowsOf(eventId, organisationId)
    const spoke = actor.personId === null ? new Set() : await this.approvals.spokeFor(eventId, actor.personId)
    const spokeForOther = [...spoke].some((id) => id !== organisationId)
    return {
      ...party,
      rows: rows.slice(0, most).map((row) => participantOf(row, spokeForOther, asOf)),
      more: rows.length > most,
      asOf,
    }
  }

  /** The door: a party for which this person approves now at this event. Missing and not theirs are the same. */
  private async openParty(
    actor: Actor,
    eventId: EventId,
    organisationId: OrganisationId,
    now: Instant,
  ): Promise<PartyOfMine> {
    const row = await this.work.row<PartyColumns>(
      `SELECT ${partyColumns} WHERE party.event_id = $1 AND party.organisation_id = $2 AND ${approves('party', 3, 4)}`,
      [eventId, organisationId, actor.personId, now],
    )
    return row ? partyOf(row) : refused('NOT_FOUND')
  }

  private rowsOf(eventId: EventId, organisationId: OrganisationId): Promise<RowColumns[]> {
    return this.work.rows<RowColumns>(
      `SELECT latest.id, registration.id AS "registrationId", registration.number, latest.state, latest.content, latest.content = ${presentOf('registration')} AS "isPresent",
         (SELECT yes.content FROM approval yes WHERE yes.object_id = registration.id AND yes.organisation_id = $2 AND yes.object = 'participant'
            AND yes.state = 'approved' AND yes.round < latest.round ORDER BY yes.round DESC LIMIT 1) AS before,
         latest.asked_at AS "askedAt", latest.asked_by_name AS "askedBy", latest.due_at AS "dueAt", latest.answered_at AS "answeredAt",
         NULLIF(latest.answered_by_name, '') AS "answeredBy", latest.reason,
         COALESCE((SELECT json_agg(json_build_object('party', organisation.name, 'state', other.state, 'reason', other.reason) ORDER BY organisation.id)
           FROM event_approval party JOIN organisation ON organisation.id = party.organisation_id
             JOIN LATERAL (SELECT approval.* FROM approval WHERE approval.object_id = registration.id AND approval.organisation_id = party.organisation_id
               AND approval.object = 'participant' ORDER BY approval.round DESC LIMIT 1) other ON other.content = latest.content
           WHERE party.event_id = $1 AND party.organisation_id <> $2 AND party.participants), '[]') AS others
       FROM registration JOIN LATERAL (SELECT approval.* FROM approval WHERE approval.object_id = registration.id AND approval.organisation_id = $2
           AND approval.object = 'participant' ORDER BY approval.round DESC LIMIT 1) latest ON true
       WHERE registration.event_id = $1 AND ${isListed('registration')}
       ORDER BY latest.state <> 'asked', CASE WHEN latest.state = 'asked' THEN registration.sort_name END, latest.answered_at DESC, registration.number LIMIT ${most + 1}`,
      [eventId, organisationId],
    )
  }
}

const partyOf = (row: PartyColumns): PartyOfMine => ({ ...row, dueAt: row.dueAt && instantOf(row.dueAt) })

function participantOf(
  { isPresent, ...row }: RowColumns,
  spokeForOther: boolean,
  now: Instant,
): ParticipantForApprover {
  const dueAt = row.dueAt && instantOf(row.dueAt)
  const { askedAt } = row
  if (askedAt === null) throw new Error('an approval was never asked')
  return {
    ...row,
    askedAt: instantOf(askedAt),
    dueAt,
    answeredAt: row.answeredAt && instantOf(row.answeredAt),
    changed: changedFields(row.before, row.content),
    can: verdicts(approvalMoves, row.state, { isPresent, spokeForOther, dueAt }, now, (by) => by === 'approval.own'),
  }
}
