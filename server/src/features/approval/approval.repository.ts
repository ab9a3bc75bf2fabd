import { Injectable } from '@nestjs/common'
import {
  type ApprovalId,
  approvalId,
  type EventId,
  type OrganisationId,
  type PersonId,
  type RegistrationId,
} from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import { type ApprovalStanding, approvalStandings } from '@plenary/shared/rules/approval/standing'
import type { ApprovalObject, ApprovalState } from '@plenary/shared/rules/approval/states'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import {
  approves,
  approvesIt,
  isFollowed,
  isListed,
  isRead,
  latestAsking,
  presentOf,
  standingAs,
  waitingAskings,
} from './approval.sql.js'

/** A registration and one party that approves the list. */
export interface Standing {
  readonly registrationId: RegistrationId
  readonly state: RegistrationState
  readonly number: number
  readonly name: string
  readonly organisationId: OrganisationId
  readonly party: LocalText
  readonly standing: ApprovalStanding
  /** What the party would be asked for, and as the how-manieth time. */
  readonly present: unknown
  readonly nextRound: number
  /** Who asked last, and until when an answer was awaited. */
  readonly askedBy: string | null
  readonly askedByName: string | null
  readonly dueAt: Date | null
}

/** A party that approves releases, and its latest asking. */
export interface AgendaParty {
  readonly eventId: EventId
  readonly organisationId: OrganisationId
  readonly party: LocalText
  readonly nextRound: number
  readonly latest: { readonly state: ApprovalState; readonly content: unknown } | null
}

/** What a move of an approval has to know of it. */
export interface ApprovalRecord {
  readonly id: ApprovalId
  readonly eventId: EventId
  readonly organisationId: OrganisationId
  readonly party: LocalText
  readonly object: ApprovalObject
  readonly objectId: string
  readonly state: ApprovalState
  readonly dueAt: Date | null
  readonly isPresent: boolean
  /** Of the registration; null for an agenda. */
  readonly number: number | null
  readonly name: string | null
}

export interface Asking {
  readonly organisationId: OrganisationId
  readonly object: ApprovalObject
  readonly objectId: string
  readonly round: number
  readonly content: unknown
  readonly askedBy: string | null
  readonly askedByName: string
  readonly dueAt: Instant | null
}

const standingColumns = `SELECT registration.id AS "registrationId", registration.state, registration.number, trim(registration.given_name || ' ' || registration.family_name) AS name,
    party.organisation_id AS "organisationId", organisation.name AS party, present.content AS present, COALESCE(latest.round, 0) + 1 AS "nextRound",
    latest.asked_by AS "askedBy", latest.asked_by_name AS "askedByName", latest.due_at AS "dueAt", ${standingAs('latest', 'present.content')} AS standing
  FROM registration JOIN event_approval party ON party.event_id = registration.event_id AND party.participants
    JOIN organisation ON organisation.id = party.organisation_id
    CROSS JOIN LATERAL (SELECT ${presentOf('registration')} AS content) present
    LEFT JOIN LATERAL ${latestAsking('participant', 'party', 'registration.id')} latest ON true`

/** For use cases: what parties were asked and said. Registrations are read here though they are words above: their rows are what parties approve. */
@Injectable()
export class ApprovalRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Where each party stands to these registrations. */
  standings(
    eventId: EventId,
    ids: readonly RegistrationId[],
    only: readonly ApprovalStanding[] = approvalStandings,
  ): Promise<Standing[]> {
    return this.work.rows<Standing>(
      `SELECT * FROM (${standingColumns} WHERE registration.event_id = $1 AND registration.id = ANY($2::uuid[])) one
       WHERE one.standing = ANY($3::text[]) ORDER BY one.number, one."organisationId"`,
      [eventId, ids, only],
    )
  }

  /** Those of these on the list that have another version than the one their party was asked for. */
  changed(eventId: EventId, ids: readonly RegistrationId[] | 'all'): Promise<Standing[]> {
    return this.work.rows<Standing>(
      `SELECT * FROM (${standingColumns} WHERE registration.event_id = $1 AND ($2::uuid[] IS NULL OR registration.id = ANY($2)) AND ${isFollowed('registration')}) one
       WHERE one.standing = 'changed' ORDER BY one.number, one."organisationId"`,
      [eventId, ids === 'all' ? null : ids],
    )
  }

  /** The parties that approve releases of these events, each with what it was asked last. */
  agendaParties(eventIds: readonly EventId[]): Promise<AgendaParty[]> {
    return this.work.rows<AgendaParty>(
      `SELECT party.event_id AS "eventId", party.organisation_id AS "organisationId", organisation.name AS party, COALESCE(latest.round, 0) + 1 AS "nextRound",
         CASE WHEN latest.round IS NOT NULL THEN json_build_object('state', latest.state, 'content', latest.content) END AS latest
       FROM event_approval party JOIN organisation ON organisation.id = party.organisation_id
         LEFT JOIN LATERAL ${latestAsking('agenda release', 'party', 'party.event_id')} latest ON true
       WHERE party.event_id = ANY($1::uuid[]) AND party.agenda ORDER BY party.event_id, party.organisation_id`,
      [eventIds],
    )
  }

  /** Writes down what is asked; answers the ids, in this order. */
  async insert(eventId: EventId, askings: readonly Asking[], at: Instant): Promise<ApprovalId[]> {
    const rows = askings.map((asking) => ({ ...asking, id: newId(approvalId) }))
    await this.work.write(
      `INSERT INTO approval (id, event_id, organisation_id, object, object_id, round, content, state, asked_at, asked_by, asked_by_name, due_at)
       SELECT one.id, $2, one."organisationId", one.object, one."objectId", one.round, one.content, 'asked', $3, one."askedBy", one."askedByName", one."dueAt"
       FROM jsonb_to_recordset($1::jsonb) AS one
         (id uuid, "organisationId" uuid, object text, "objectId" uuid, round integer, content jsonb, "askedBy" uuid, "askedByName" text, "dueAt" timestamptz)`,
      [JSON.stringify(rows), eventId, at],
    )
    return rows.map(({ id }) => id)
  }

  /** Those among these that this person may answer: as an approver of the party, which still approves this. */
  async ownOf(
    ids: readonly ApprovalId[],
    personId: PersonId | null,
    now: Instant,
  ): Promise<{ id: ApprovalId; eventId: EventId; organisationId: OrganisationId }[]> {
    return this.work.rows(
      `SELECT approval.id, approval.event_id AS "eventId", approval.organisation_id AS "organisationId"
       FROM approval JOIN event_approval party ON party.event_id = approval.event_id AND party.organisation_id = approval.organisation_id
         AND ${approvesIt('party')} JOIN event ON event.id = approval.event_id AND ${isRead('event', 3)}
       WHERE approval.id = ANY($1::uuid[]) AND ${approves('party', 2, 3)}`,
      [ids, personId, now],
    )
  }

  /** As they are under the event's lock. */
  known(eventId: EventId, ids: readonly ApprovalId[]): Promise<ApprovalRecord[]> {
    return this.work.rows<ApprovalRecord>(
      `SELECT approval.id, approval.event_id AS "eventId", approval.organisation_id AS "organisationId", organisation.name AS party, approval.object,
         approval.object_id AS "objectId", approval.state, approval.due_at AS "dueAt", registration.number,
         trim(registration.given_name || ' ' || registration.family_name) AS name,
         approval.round = (SELECT max(round) FROM approval other WHERE other.object_id = approval.object_id AND other.organisation_id = approval.organisation_id
             AND other.object = approval.object)
           AND (approval.object <> 'participant' OR (${isListed('registration')} AND approval.content = ${presentOf('registration')})) AS "isPresent"
       FROM approval JOIN organisation ON organisation.id = approval.organisation_id LEFT JOIN registration ON registration.id = approval.object_id
       WHERE approval.event_id = $1 AND approval.id = ANY($2::uuid[]) ORDER BY approval.id`,
      [eventId, ids],
    )
  }

  /** Has this person answered for another party of the event than this one? Asked before each answer: nobody approves for two. */
  async spokeForOther(eventId: EventId, personId: PersonId | null): Promise<(than: OrganisationId) => boolean> {
    const rows = await this.work.rows<{ id: OrganisationId }>(
      'SELECT DISTINCT organisation_id AS id FROM approval WHERE answered_by = $1 AND event_id = $2',
      [personId, eventId],
    )
    return (than) => rows.some(({ id }) => id !== than)
  }

  /** Events that are not over, on whose list is a row that its party was asked for in another version; a hundred at a time. */
  async withChanges(now: Instant): Promise<EventId[]> {
    const rows = await this.work.rows<{ id: EventId }>(
      `SELECT DISTINCT registration.event_id AS id FROM event_approval party JOIN event ON event.id = party.event_id AND event.ends_at > $1 AND event.state <> 'cancelled'
         JOIN registration ON registration.event_id = party.event_id AND ${isFollowed('registration')}
         JOIN LATERAL ${latestAsking('participant', 'party', 'registration.id')} latest ON latest.content <> ${presentOf('registration')}
       WHERE party.participants ORDER BY id LIMIT 100`,
      [now],
    )
    return rows.map(({ id }) => id)
  }

  /** What waits though its time is over, by event; a thousand at a time. An asking that another followed lapses with that one. */
  late(now: Instant): Promise<{ eventId: EventId; ids: ApprovalId[] }[]> {
    return this.work.rows(
      `SELECT "eventId", array_agg(id) AS ids FROM (SELECT approval.event_id AS "eventId", approval.id FROM ${waitingAskings} AND approval.due_at <= $1
         ORDER BY approval.due_at LIMIT 1000) late GROUP BY "eventId" ORDER BY "eventId"`,
      [now],
    )
  }
}
