import { Injectable } from '@nestjs/common'
import type { EventId, RegistrationId, SiteId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import type { WishFacts } from '@plenary/shared/rules/visit/wishes'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'

export interface OwnVisit {
  readonly registrationId: RegistrationId
  readonly eventId: EventId
  readonly zone: string
  readonly title: LocalText
  readonly accent: string
  readonly slug: string
  readonly facts: WishFacts
}

type OwnColumns = Omit<OwnVisit, 'facts'> & {
  readonly comes: boolean
  readonly sites: number
  readonly dueAt: Date | null
}

type Pairs = 'wish' | 'wish_exclusion'

const takesPlace = `event.state NOT IN ('cancelled', 'postponed', 'concluded', 'archived')`

/** What delegates wish for, and where they must not go. */
@Injectable()
export class WishRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The door of a delegate to the study visit of an event: their own registration, whatever its state. */
  async openOwn(actor: Actor, id: RegistrationId): Promise<OwnVisit> {
    const row = await this.work.row<OwnColumns>(
      `SELECT registration.id AS "registrationId", event.id AS "eventId", event.zone, event.title, event.accent, event.slug,
         registration.state IN ('confirmed', 'attended', 'partly attended') AND ${takesPlace} AS comes,
         (SELECT count(*)::int FROM visit_site WHERE visit_site.event_id = event.id) AS sites,
         (SELECT wishes_due_at FROM study_visit WHERE study_visit.event_id = event.id) AS "dueAt"
       FROM registration JOIN event ON event.id = registration.event_id
       WHERE registration.id = $1 AND $2::boolean AND registration.person_id = $3`,
      [id, scopeOf(actor, 'visit.own').own, actor.personId],
    )
    if (!row) refused('NOT_FOUND')
    const { comes, sites, dueAt, ...visit } = row
    return { ...visit, facts: { comes, sites, dueAt: dueAt && instantOf(dueAt) } }
  }

  /** Who writes the wishes of one registration at once goes one after the other. */
  async lock(id: RegistrationId): Promise<void> {
    await this.work.mandatory.query('SELECT 1 FROM registration WHERE id = $1 FOR NO KEY UPDATE', [id])
  }

  /** The dearest first. */
  async wishes(id: RegistrationId): Promise<SiteId[]> {
    const rows = await this.work.rows<{ id: SiteId }>(
      'SELECT site_id AS id FROM wish WHERE registration_id = $1 ORDER BY rank',
      [id],
    )
    return rows.map((row) => row.id)
  }

  async excluded(id: RegistrationId): Promise<SiteId[]> {
    const rows = await this.work.rows<{ id: SiteId }>(
      'SELECT site_id AS id FROM wish_exclusion WHERE registration_id = $1 ORDER BY site_id',
      [id],
    )
    return rows.map((row) => row.id)
  }

  async rank(id: RegistrationId, siteIds: readonly SiteId[]): Promise<void> {
    await this.forget('wish', id)
    await this.work.write(
      `INSERT INTO wish (registration_id, site_id, rank) SELECT $1, one.id, one.rank FROM unnest($2::uuid[]) WITH ORDINALITY AS one(id, rank)`,
      [id, siteIds],
    )
  }

  async exclude(id: RegistrationId, siteIds: readonly SiteId[]): Promise<void> {
    await this.forget('wish_exclusion', id)
    await this.work.write('INSERT INTO wish_exclusion (registration_id, site_id) SELECT $1, unnest($2::uuid[])', [
      id,
      siteIds,
    ])
  }

  /** Are all of these sites of the event's study visit, each named once? They stay so until what is written of them is there. */
  async areOf(eventId: EventId, siteIds: readonly SiteId[]): Promise<boolean> {
    const rows = await this.work.rows(
      'SELECT 1 FROM visit_site WHERE event_id = $1 AND site_id = ANY($2::uuid[]) ORDER BY site_id FOR KEY SHARE',
      [eventId, siteIds],
    )
    return rows.length === siteIds.length
  }

  /** A registration of the event, by its name. */
  async delegate(eventId: EventId, id: RegistrationId): Promise<string> {
    const row = await this.work.row<{ name: string }>(
      `SELECT trim(given_name || ' ' || family_name) AS name FROM registration WHERE id = $1 AND event_id = $2 AND state <> 'draft'`,
      [id, eventId],
    )
    return row?.name ?? refused('NOT_FOUND')
  }

  /** Registrations of a person whose wishes are asked for and who has none yet: the SQL twin of `mayRank`. */
  async unranked(actor: Actor, now: Instant): Promise<{ registrationId: RegistrationId; dueAt: Instant }[]> {
    const rows = await this.work.rows<{ registrationId: RegistrationId; dueAt: Date }>(
      `SELECT registration.id AS "registrationId", wishes_due_at AS "dueAt" FROM registration
         JOIN event ON event.id = registration.event_id JOIN study_visit ON study_visit.event_id = event.id
       WHERE registration.person_id = $1 AND registration.state IN ('confirmed', 'attended', 'partly attended') AND ${takesPlace} AND wishes_due_at > $2
         AND EXISTS (SELECT 1 FROM visit_site WHERE visit_site.event_id = event.id)
         AND NOT EXISTS (SELECT 1 FROM wish WHERE wish.registration_id = registration.id)`,
      [actor.personId, now],
    )
    return rows.map(({ registrationId, dueAt }) => ({ registrationId, dueAt: instantOf(dueAt) }))
  }

  private async forget(table: Pairs, id: RegistrationId): Promise<void> {
    await this.work.write(`DELETE FROM ${table} WHERE registration_id = $1`, [id])
  }
}
