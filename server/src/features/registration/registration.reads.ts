import { Injectable } from '@nestjs/common'
import type { RegistrationForDelegate, RegistrationOfMine } from '@plenary/shared/contracts/registration/delegate'
import type { RegistrationForOrganiser, seatsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import type { Answer } from '@plenary/shared/contracts/route'
import type { Category } from '@plenary/shared/language/categories'
import type { EventId, FileId, RegistrationId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { mayAskFor } from '@plenary/shared/rules/approval/standing'
import { verdicts } from '@plenary/shared/rules/moves'
import { free, type Taken } from '@plenary/shared/rules/registration/capacity'
import { mayFillIn, mustComplete } from '@plenary/shared/rules/registration/filling'
import { type RegistrationFacts, registrationMoves } from '@plenary/shared/rules/registration/moves'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { Clock } from '../../adapters/clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { AuditReads } from '../audit/audit.reads.js'
import { fullName } from '../person/person.view.js'
import type { RegistrationRow } from './registration.entity.js'
import { Facts } from './registration.facts.js'
import { ordinaryExpiry } from './registration.moves.js'
import {
  type EventLine,
  type EventOfRegistration,
  eventLine,
  type Opened,
  RegistrationRepository,
} from './registration.repository.js'
import { fillingOf, formForOthers, formOf, lineForOrganiser, readBy, stepsFor } from './registration.view.js'
import { Seats } from './seats.js'

interface MineRow {
  id: RegistrationId
  number: number
  state: RegistrationState
  state_since: Date
  offer_expires_at: Date | null
  asked_again_at: Date | null
  replaces_id: RegistrationId | null
  completed_at: Date | null
  badge_code: string | null
  category: Category | null
  given_name: string
  family_name: string
  organisation: string | null
  closes_at: Date | null
  event: EventLine
}

/** For screens: one method per screen or list. */
@Injectable()
export class RegistrationReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly facts: Facts,
    private readonly seats: Seats,
    private readonly auditReads: AuditReads,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor): Promise<{ rows: RegistrationOfMine[] }> {
    const rows = await this.work.rows<MineRow>(
      `SELECT registration.id, number, registration.state, state_since, offer_expires_at, asked_again_at, replaces_id, completed_at, badge_code, category,
         given_name, family_name, organisation, event.closes_at, ${eventLine} AS event
       FROM registration JOIN event ON event.id = registration.event_id WHERE person_id = $1 ORDER BY event.starts_on DESC, registration.id DESC LIMIT 200`,
      [actor.personId],
    )
    return { rows: rows.map(mineOf) }
  }

  async forDelegate(actor: Actor, id: RegistrationId): Promise<RegistrationForDelegate> {
    const opened = await this.registrations.openFor(actor, id, 'registration.own')
    return this.asDelegate(opened, await this.facts.of(opened))
  }

  /** Of a registration whose door was opened, with what its rules ask now. */
  async asDelegate({ row, event }: Opened, facts: RegistrationFacts): Promise<RegistrationForDelegate> {
    return {
      id: row.id,
      version: row.version,
      number: row.number,
      state: row.state,
      stateSince: instantOf(row.stateSince),
      event: event.line,
      form: formOf(row),
      ...stepsFor(row, event),
      closesAt: event.closesAt,
      offerExpiresAt: row.offerExpiresAt && instantOf(row.offerExpiresAt),
      returnedFor: row.state === 'returned' ? await this.lastReason(row.id, 'return') : null,
      askedAgain: row.askedAgainAt !== null,
      isOpen: mayFillIn(fillingOf(row)).ok,
      mustComplete: mustComplete(fillingOf(row)),
      badgeCode: row.badgeCode,
      can: verdicts(registrationMoves, row.state, facts, this.clock.now(), (by) => by === 'registration.own'),
    }
  }

  async forOrganiser(actor: Actor, id: RegistrationId): Promise<RegistrationForOrganiser> {
    const opened = await this.registrations.openFor(actor, id, 'registration.read')
    const { row, event } = opened
    const extra = await this.beside(row)
    const facts = await this.facts.of(opened)
    return {
      ...readBy(actor, event, lineForOrganiser(row, event, extra.starts_on, facts.approvals)),
      version: row.version,
      personId: row.personId,
      event: {
        id: event.id,
        zone: extra.zone,
        startsAt: event.startsAt,
        offerHours: event.offerHours,
        usualExpiry: ordinaryExpiry(event, this.clock.now()),
      },
      address: extra.address,
      photoFileId: extra.photoFileId,
      form: readBy(actor, event, formForOthers(row)),
      incomplete: mustComplete(fillingOf(row)) ? { missing: facts.missing.map(({ path }) => path) } : null,
      hasNeeds: Boolean(row.needs.accessNeeds || row.needs.foodNeeds),
      offeredAt: row.offeredAt && instantOf(row.offeredAt),
      confirmedAt: row.confirmedAt && instantOf(row.confirmedAt),
      leavingReason: row.leavingReason,
      leavingNote: row.leavingNote,
      replaces: extra.replaces,
      history: await this.auditReads.ofObject(id),
      approvals: facts.approvals.map(({ name, standing }) => ({ name: { ...name }, standing })),
      ask: asksFor(actor, event) ? mayAskFor(row.state, facts.approvals) : null,
      can: this.canFor(actor, opened, facts),
    }
  }

  /** What stands beside a registration: its event's days, its person, and whose seat it took over. */
  private async beside({ eventId, replacesId, personId }: RegistrationRow) {
    const found = await this.work.row<{
      starts_on: string
      zone: string
      address: string | null
      photoFileId: FileId | null
      replaces: RegistrationForOrganiser['replaces']
    }>(
      `SELECT event.starts_on, event.zone, person.address, person.photo_file_id AS "photoFileId",
         (SELECT json_build_object('id', id, 'number', number, 'name', trim(given_name || ' ' || family_name)) FROM registration WHERE id = $2) AS replaces
       FROM event, person WHERE event.id = $1 AND person.id = $3`,
      [eventId, replacesId, personId],
    )
    if (!found) throw new Error('a registration without event or person')
    return found
  }

  /** An organiser sees the delegate's own moves too where an answer may be recorded on behalf. */
  private canFor(actor: Actor, opened: Opened, facts: RegistrationFacts): RegistrationForOrganiser['can'] {
    const now = this.clock.now()
    const theirs = verdicts(
      registrationMoves,
      opened.row.state,
      facts,
      now,
      (by) => by !== 'registration.own' && mayAt(actor, by, opened.event),
    )
    if (!mayAt(actor, 'registration.decide', opened.event)) return theirs
    const { confirm, withdraw } = registrationMoves
    return { ...theirs, ...verdicts({ confirm, withdraw }, opened.row.state, facts, now, () => true) }
  }

  /** How seats and quotas are used, and how many registrations are in each state; drafts are nobody's business yet. */
  async seatsOf(actor: Actor, eventId: EventId): Promise<Answer<typeof seatsOfEvent>> {
    await this.registrations.openEvent(actor, eventId, 'registration.read')
    const asOf = this.clock.now()
    const places = await this.seats.placesOf(eventId, asOf)
    const states = await this.work.rows<{ state: RegistrationState; count: number }>(
      `SELECT state, count(*) AS count FROM registration WHERE event_id = $1 AND state <> 'draft' GROUP BY state ORDER BY state`,
      [eventId],
    )
    return {
      event: usedOf(places.seats, places.event),
      offerLimit: places.offerLimit,
      categories: [...places.categories].map(([category, { quota, taken }]) => ({ category, ...usedOf(quota, taken) })),
      states,
      asOf,
    }
  }

  private async lastReason(id: RegistrationId, act: string): Promise<string | null> {
    const row = await this.work.row<{ why: string | null }>(
      'SELECT why FROM audit WHERE object_id = $1 AND act = $2 ORDER BY id DESC LIMIT 1',
      [id, act],
    )
    return row?.why ?? null
  }
}

/** Is it this reader's to ask the parties that approve the list, if there are any? */
export const asksFor = (actor: Actor, event: EventOfRegistration): boolean =>
  event.asksParties && mayAt(actor, 'approval.ask', event)

const usedOf = (places: number | null, taken: Taken) => ({
  places,
  ...taken,
  free: places === null ? null : free(places, taken),
})

const mineOf = (row: MineRow): RegistrationOfMine => ({
  id: row.id,
  number: row.number,
  state: row.state,
  stateSince: instantOf(row.state_since),
  event: row.event,
  offerExpiresAt: instantOrNull(row.offer_expires_at),
  askedAgain: row.asked_again_at !== null,
  mustComplete: mustComplete({
    state: row.state,
    isSuccessor: row.replaces_id !== null,
    isCompleted: row.completed_at !== null,
  }),
  badgeCode: row.badge_code,
  category: row.category,
  name: fullName({ givenName: row.given_name, familyName: row.family_name }),
  organisation: row.organisation ?? '',
  closesAt: instantOrNull(row.closes_at),
})

const instantOrNull = (date: Date | null): Instant | null => date && instantOf(date)
