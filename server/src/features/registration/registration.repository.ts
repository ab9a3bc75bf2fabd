import { Injectable } from '@nestjs/common'
import type { Category, FormSection, Locality } from '@plenary/shared/language/categories'
import type { RegistrationPolicy } from '@plenary/shared/language/events'
import type { EventId, PersonId, ProgrammeId, RegistrationId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { Permission } from '@plenary/shared/rules/access/permissions'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import type { EventState } from '@plenary/shared/rules/event/states'
import type { EventFacts } from '@plenary/shared/rules/registration/eligibility'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { reach, reaches } from '../../http/reaches.js'
import { refused } from '../../http/refused.js'
import { RegistrationRow } from './registration.entity.js'

export interface EventLine {
  readonly id: EventId
  readonly slug: string
  readonly title: LocalText
  readonly acronym: string
  readonly accent: string
  readonly zone: string
  readonly startsOn: string
  readonly endsOn: string
  readonly city: LocalText
  readonly state: string
}

export const eventLine = `json_build_object('id', event.id, 'slug', event.slug, 'title', event.title, 'acronym', event.acronym, 'accent', event.accent,
  'zone', event.zone, 'startsOn', event.starts_on, 'endsOn', event.ends_on, 'city', event.city, 'state', event.state)`

/** The event of a registration, as far as registrations depend on it. */
export interface EventOfRegistration extends EventFacts {
  readonly id: EventId
  readonly programmeId: ProgrammeId
  readonly offerHours: number
  readonly promotesByItself: boolean
  /** Whether parties approve its participant list. */
  readonly asksParties: boolean
  /** As its people are told of it. */
  readonly line: EventLine
  readonly offered: readonly {
    readonly category: Category
    readonly locality: Locality
    readonly sections: readonly FormSection[]
    readonly description: LocalText
  }[]
}

/** A registration whose door was opened. */
export interface Opened {
  readonly row: RegistrationRow
  readonly event: EventOfRegistration
}

interface EventRow {
  id: EventId
  programme_id: ProgrammeId
  state: EventState
  policy: RegistrationPolicy
  opens_at: Date | null
  closes_at: Date | null
  starts_at: Date
  ends_at: Date
  eligible_countries: string[] | null
  offer_hours: number
  promotes_by_itself: boolean
  asks_parties: boolean
  line: EventLine
  offered: { category: Category; locality: Locality; sections: FormSection[]; description: LocalText }[]
}

/** For use cases only: doors, facts and inserts. */
@Injectable()
export class RegistrationRepository {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * The one door: the registration, if this actor may do this with it; as their own, or by a role that reaches its event.
   * "Missing" and "not yours" get the same answer.
   */
  async openFor(actor: Actor, id: RegistrationId, permission: Permission): Promise<Opened> {
    await this.eventIdFor(actor, id, permission)
    return this.known(id)
  }

  /** The same door, for a move: all else it reads under the lock of this event's seats. */
  async eventIdFor(actor: Actor, id: RegistrationId, permission: Permission): Promise<EventId> {
    const scope = scopeOf(actor, permission)
    const found = await this.work.row<{ event_id: EventId }>(
      `SELECT registration.event_id FROM registration JOIN event ON event.id = registration.event_id
       WHERE registration.id = $1 AND (($2::boolean AND registration.person_id = $3) OR (${reaches('event', 4)} AND registration.state <> 'draft'))`,
      [id, scope.own, actor.personId, ...reach(scope)],
    )
    if (!found) refused('NOT_FOUND')
    return found.event_id
  }

  /** For the clock and for links, which need no door. */
  async known(id: RegistrationId): Promise<Opened> {
    const row = await this.work.manager.findOneBy(RegistrationRow, { id })
    if (!row) refused('NOT_FOUND')
    return { row, event: await this.eventOf(row.eventId) }
  }

  /** Several of one event, for an actor whose role reaches it; ids of other events and drafts are left out. */
  async openMany(
    actor: Actor,
    eventId: EventId,
    ids: readonly RegistrationId[],
    permission: Permission,
  ): Promise<Opened[]> {
    const event = await this.openEvent(actor, eventId, permission)
    const rows = await this.work.manager
      .createQueryBuilder(RegistrationRow, 'registration')
      .where(`event_id = :eventId AND id = ANY(:ids) AND state <> 'draft'`, { eventId, ids })
      .orderBy('number')
      .getMany()
    return rows.map((row) => ({ row, event }))
  }

  /** Those of the event among these, for a move: nobody else changes them before this transaction ends. */
  lockAll(eventId: EventId, ids: readonly RegistrationId[]): Promise<RegistrationRow[]> {
    return this.work.mandatory
      .createQueryBuilder(RegistrationRow, 'registration')
      .where('event_id = :eventId AND id = ANY(:ids)', { eventId, ids })
      .orderBy('id')
      .setLock('for_no_key_update')
      .getMany()
  }

  /** The event's door, for what concerns all its registrations. */
  async openEvent(actor: Actor, eventId: EventId, permission: Permission): Promise<EventOfRegistration> {
    const found = await this.work.row(`SELECT 1 FROM event WHERE id = $1 AND ${reaches('event', 2)}`, [
      eventId,
      ...reach(scopeOf(actor, permission)),
    ])
    if (!found) refused('NOT_FOUND')
    return this.eventOf(eventId)
  }

  async eventOf(eventId: EventId): Promise<EventOfRegistration> {
    const event = await this.work.row<EventRow>(
      `SELECT id, programme_id, state, policy, opens_at, closes_at, starts_at, ends_at, eligible_countries, offer_hours, promotes_by_itself,
         EXISTS (SELECT 1 FROM event_approval WHERE event_id = event.id AND participants) AS asks_parties, ${eventLine} AS line,
         COALESCE((SELECT json_agg(json_build_object('category', category, 'locality', locality, 'sections', sections, 'description', description) ORDER BY position)
           FROM event_category WHERE event_id = event.id), '[]') AS offered
       FROM event WHERE id = $1`,
      [eventId],
    )
    if (!event) refused('NOT_FOUND')
    return {
      id: event.id,
      programmeId: event.programme_id,
      state: event.state,
      policy: event.policy,
      opensAt: event.opens_at && instantOf(event.opens_at),
      closesAt: event.closes_at && instantOf(event.closes_at),
      startsAt: instantOf(event.starts_at),
      endsAt: instantOf(event.ends_at),
      eligibleCountries: event.eligible_countries,
      offerHours: event.offer_hours,
      promotesByItself: event.promotes_by_itself,
      asksParties: event.asks_parties,
      line: event.line,
      offered: event.offered,
    }
  }

  /** The person's latest registration for this event, live or ended; a replaced one does not come back. */
  latestOf(personId: PersonId, eventId: EventId): Promise<RegistrationRow | null> {
    return this.work.manager
      .createQueryBuilder(RegistrationRow, 'registration')
      .where(`person_id = :personId AND event_id = :eventId AND state <> 'replaced'`, { personId, eventId })
      .orderBy('number', 'DESC')
      .getOne()
  }

  /** Which of these people have another live registration for the event than the one given? */
  async liveElsewhere(opened: readonly RegistrationRow[]): Promise<ReadonlySet<RegistrationId>> {
    const rows = await this.work.rows<{ id: RegistrationId }>(
      `SELECT one.id FROM registration one JOIN registration other ON other.event_id = one.event_id AND other.person_id = one.person_id AND other.id <> one.id
       WHERE one.id = ANY($1::uuid[]) AND other.state NOT IN ('withdrawn', 'cancelled', 'replaced', 'not selected', 'offer expired')`,
      [opened.map(({ id }) => id)],
    )
    return new Set(rows.map(({ id }) => id))
  }

  /** Which of these registrations came of a nomination that was taken up? */
  async takenUp(ids: readonly RegistrationId[]): Promise<ReadonlySet<RegistrationId>> {
    const rows = await this.work.rows<{ id: RegistrationId }>(
      `SELECT DISTINCT registration_id AS id FROM nomination WHERE registration_id = ANY($1::uuid[]) AND state = 'taken up'`,
      [ids],
    )
    return new Set(rows.map(({ id }) => id))
  }

  /** The next number of the event; taken for good, also when the transaction's registration is withdrawn later. */
  async nextNumber(eventId: EventId): Promise<number> {
    const [rows] = await this.work.mandatory.query<[{ number: number }[], number]>(
      'UPDATE event SET next_number = next_number + 1 WHERE id = $1 RETURNING next_number - 1 AS number',
      [eventId],
    )
    const number = rows[0]?.number
    if (number === undefined) refused('NOT_FOUND')
    return number
  }

  /** A new form, filled in from the person's profile; numbered at once, so that a draft can be spoken of. */
  async insertDraft(draft: {
    id: RegistrationId
    personId: PersonId
    eventId: EventId
    category: Category | null
    language: string
    at: Instant
  }): Promise<void> {
    const number = await this.nextNumber(draft.eventId)
    await this.work.mandatory.query(
      `INSERT INTO registration (id, event_id, person_id, number, state, category, language, state_since, made_at, family_name, given_name, badge_name,
         own_script_name, own_script_language, honorific, gender, organisation, position, country, answers)
       SELECT $1, $2, person.id, $4, 'draft', $5, COALESCE(person.language, $6), $7, $7, family_name, given_name, badge_name,
         own_script_name, own_script_language, honorific, gender, organisation, position, country,
         jsonb_build_object('languages', COALESCE((SELECT jsonb_agg(spoken->>'tag') FROM jsonb_array_elements(languages) spoken), '[]'))
       FROM person WHERE person.id = $3`,
      [draft.id, draft.eventId, draft.personId, number, draft.category, draft.language, draft.at],
    )
  }

  async insert(row: RegistrationRow): Promise<void> {
    await this.work.mandatory.insert(RegistrationRow, row)
  }

  /** Changes named columns of the version that the caller saw; the state is not one of them. */
  async change(
    id: RegistrationId,
    version: number,
    columns: Partial<Omit<RegistrationRow, 'id' | 'state' | 'version'>>,
  ): Promise<void> {
    const { affected } = await this.work.mandatory.update(
      RegistrationRow,
      { id, version },
      { ...columns, version: version + 1 },
    )
    if (affected !== 1) refused('CHANGED_MEANWHILE')
  }

  /** Those who wait, for the rule that says who is next. */
  waitingFor(eventId: EventId): Promise<RegistrationRow[]> {
    return this.work.manager.findBy(RegistrationRow, { eventId, state: 'waitlisted' })
  }
}
