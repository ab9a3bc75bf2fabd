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
import { type ApprovalFacts, approvalMoves } from '@plenary/shared/rules/approval/moves'
import type { ApprovalObject } from '@plenary/shared/rules/approval/states'
import { verdicts } from '@plenary/shared/rules/moves'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { ApprovalRepository } from '../approval.repository.js'
import { approves, isListed, isRead, latestAsking, presentOf, waitingFor } from '../approval.sql.js'

/** A page has room for so many; what waits comes first. */
const most = 500

type PartyColumns = Omit<PartyOfMine, 'dueAt'> & { readonly dueAt: Date | null }
type Dates = 'askedAt' | 'dueAt' | 'answeredAt'
type Said = Omit<
  ParticipantForApprover,
  Dates | 'registrationId' | 'number' | 'content' | 'before' | 'changed' | 'can'
> & {
  readonly askedAt: Date
  readonly dueAt: Date | null
  readonly answeredAt: Date | null
}
type RowColumns = Said &
  Pick<ParticipantForApprover, 'registrationId' | 'number' | 'content' | 'before'> & { readonly isPresent: boolean }
type AgendaColumns<Content> = Said & { readonly content: Content; readonly before: Content | null }

/** Of the asking `latest`: what was asked, what the party let out before, and what it said. */
const saidColumns = `latest.id, latest.state, latest.content, latest.asked_at AS "askedAt", latest.asked_by_name AS "askedBy", latest.due_at AS "dueAt",
  latest.answered_at AS "answeredAt", NULLIF(latest.answered_by_name, '') AS "answeredBy", latest.reason,
  (SELECT yes.content FROM approval yes WHERE yes.object_id = latest.object_id AND yes.organisation_id = latest.organisation_id AND yes.object = latest.object
     AND yes.state = 'approved' AND yes.round < latest.round ORDER BY yes.round DESC LIMIT 1) AS before`

/** What the other parties answered to the same version as `latest`. */
const othersOf = (object: ApprovalObject) =>
  `(SELECT COALESCE(json_agg(json_build_object('party', organisation.name, 'state', other.state, 'reason', other.reason) ORDER BY organisation.id), '[]') AS said
    FROM event_approval party JOIN organisation ON organisation.id = party.organisation_id
      JOIN LATERAL ${latestAsking(object, 'party', 'latest.object_id')} other ON other.content = latest.content
    WHERE party.event_id = latest.event_id AND party.organisation_id <> latest.organisation_id AND ${object === 'participant' ? 'party.participants' : 'party.agenda'})`

const partyColumns = `json_build_object('id', event.id, 'title', event.title, 'acronym', event.acronym, 'accent', event.accent, 'zone', event.zone,
    'startsOn', event.starts_on, 'endsOn', event.ends_on, 'city', event.city) AS event,
  json_build_object('id', organisation.id, 'name', organisation.name) AS party, party.participants, party.agenda,
  json_build_object('participants', waiting.participants, 'agenda', waiting.agenda) AS waiting, waiting.due_at AS "dueAt"
  FROM event_approval party JOIN event ON event.id = party.event_id JOIN organisation ON organisation.id = party.organisation_id
    CROSS JOIN LATERAL ${waitingFor('party')} waiting`

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
      `SELECT ${partyColumns} WHERE ${approves('party', 1, 2)} AND ${isRead('event', 2)} ORDER BY waiting.participants + waiting.agenda = 0, event.starts_on, event.id, organisation.id LIMIT 200`,
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
    const spokeForOther = (await this.approvals.spokeForOther(eventId, actor.personId))(organisationId)
    return {
      ...party,
      rows: rows.slice(0, most).map((row) => participantOf(row, spokeForOther, asOf)),
      more: rows.length > most,
      asOf,
    }
  }

  /** What the party was asked to let out last, with what it let out before; whoever calls knows what an agenda is. */
  async agenda<Content>(actor: Actor, eventId: EventId, organisationId: OrganisationId) {
    const asOf = this.clock.now()
    const party = await this.openParty(actor, eventId, organisationId, asOf)
    if (!party.agenda) refused('NOT_FOUND')
    const [row] = await this.work.rows<AgendaColumns<Content>>(
      `SELECT ${saidColumns}, others.said AS others
       FROM (SELECT $2::uuid AS organisation_id) party JOIN LATERAL ${latestAsking('agenda release', 'party', '$1')} latest ON true
         CROSS JOIN LATERAL ${othersOf('agenda release')} others`,
      [eventId, organisationId],
    )
    const spokeForOther = (await this.approvals.spokeForOther(eventId, actor.personId))(organisationId)
    return { ...party, asked: row ? saidOf(row, { isPresent: true, spokeForOther }, asOf) : null, asOf }
  }

  /** The door: a party for which this person approves now at this event, until a month after it. Missing and not theirs are the same. */
  private async openParty(
    actor: Actor,
    eventId: EventId,
    organisationId: OrganisationId,
    now: Instant,
  ): Promise<PartyOfMine> {
    const row = await this.work.row<PartyColumns>(
      `SELECT ${partyColumns} WHERE party.event_id = $1 AND party.organisation_id = $2 AND ${approves('party', 3, 4)} AND ${isRead('event', 4)}`,
      [eventId, organisationId, actor.personId, now],
    )
    return row ? partyOf(row) : refused('NOT_FOUND')
  }

  private rowsOf(eventId: EventId, organisationId: OrganisationId): Promise<RowColumns[]> {
    return this.work.rows<RowColumns>(
      `SELECT ${saidColumns}, registration.id AS "registrationId", registration.number, latest.content = ${presentOf('registration')} AS "isPresent", others.said AS others
       FROM registration CROSS JOIN (SELECT $2::uuid AS organisation_id) party JOIN LATERAL ${latestAsking('participant', 'party', 'registration.id')} latest ON true
         LEFT JOIN LATERAL ${othersOf('participant')} others ON true
       WHERE registration.event_id = $1 AND ${isListed('registration')}
       ORDER BY latest.state <> 'asked', CASE WHEN latest.state = 'asked' THEN registration.sort_name END, latest.answered_at DESC, registration.number LIMIT ${most + 1}`,
      [eventId, organisationId],
    )
  }
}

const partyOf = (row: PartyColumns): PartyOfMine => ({ ...row, dueAt: row.dueAt && instantOf(row.dueAt) })

/** What the party was asked and said, with what it may say now. */
function saidOf<Row extends Said>(
  { askedAt, ...row }: Row,
  { isPresent, spokeForOther }: Pick<ApprovalFacts, 'isPresent' | 'spokeForOther'>,
  now: Instant,
) {
  const dueAt = row.dueAt && instantOf(row.dueAt)
  return {
    ...row,
    askedAt: instantOf(askedAt),
    dueAt,
    answeredAt: row.answeredAt && instantOf(row.answeredAt),
    can: verdicts(approvalMoves, row.state, { isPresent, spokeForOther, dueAt }, now, (by) => by === 'approval.own'),
  }
}

const participantOf = (row: RowColumns, spokeForOther: boolean, now: Instant): ParticipantForApprover => ({
  ...saidOf(row, { isPresent: row.isPresent, spokeForOther }, now),
  changed: changedFields(row.before, row.content),
})
