import { Injectable } from '@nestjs/common'
import type { EventId, MembershipId, PersonId, StopId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { EventState } from '@plenary/shared/rules/event/states'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { membershipCounts } from '../../organisation/memberships.js'
import { headsOfGroup } from '../plan/plan.repository.js'
import { type StopColumns, type StopRecord, stopColumns, stopOf } from '../visit.repository.js'

/** Somebody of the host, and the language in which they read. */
export interface HostReader {
  readonly personId: PersonId
  readonly name: string
  readonly address: string
  readonly language: string | null
}

/** An organiser, and the event of which the letter speaks. */
export type OrganiserTold = HostReader & { readonly event: EventOfLetter }

export interface EventOfLetter {
  readonly id: EventId
  readonly state: EventState
  readonly title: LocalText
  readonly accent: string
  readonly zone: string
  readonly replyTo: string | null
}

/** All that a letter to a host about a stop can say. */
export interface StopTold {
  readonly row: StopRecord
  readonly event: EventOfLetter
  readonly site: LocalText
  readonly siteLanguage: string | null
  readonly host: LocalText
  readonly letter: string
  readonly language: string
  readonly heads: number
}

const eventJson = `json_build_object('id', event.id, 'state', event.state, 'title', event.title, 'accent', event.accent, 'zone', event.zone,
  'replyTo', event.contact_address) AS event`
const readerColumns = `person.id AS "personId", COALESCE(NULLIF(person.badge_name, ''), trim(person.given_name || ' ' || person.family_name)) AS name,
  COALESCE(account.email, person.address) AS address, person.language`

@Injectable()
export class HostLetterRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The stop as it is now, whatever was announced. */
  async about(stopId: StopId): Promise<StopTold | undefined> {
    const found = await this.work.row<StopColumns & Omit<StopTold, 'row'>>(
      `SELECT ${stopColumns}, ${eventJson}, site.name AS site, site.local_language AS "siteLanguage", organisation.name AS host, visit_group.letter,
         visit_group.language, ${headsOfGroup('visit_group')} AS heads
       FROM visit_stop JOIN event ON event.id = visit_stop.event_id JOIN site ON site.id = visit_stop.site_id
         JOIN organisation ON organisation.id = site.organisation_id JOIN visit_group ON visit_group.id = visit_stop.group_id
       WHERE visit_stop.id = $1`,
      [stopId],
    )
    if (!found) return undefined
    const { event, site, siteLanguage, host, letter, language, heads, ...columns } = found
    return { row: stopOf(columns), event, site, siteLanguage, host, letter, language, heads }
  }

  /** Everybody who acts for the host of this stop now and can be written to. */
  readersOf(stopId: StopId): Promise<HostReader[]> {
    return this.work.rows<HostReader>(
      `SELECT ${readerColumns} FROM visit_stop JOIN site ON site.id = visit_stop.site_id
         JOIN membership ON membership.organisation_id = site.organisation_id AND membership.kind = 'host contact' AND ${membershipCounts('membership', 2)}
         JOIN person ON person.id = membership.person_id LEFT JOIN auth."user" account ON account.id = person.account_id
       WHERE visit_stop.id = $1 AND COALESCE(account.email, person.address) IS NOT NULL AND person.erased_at IS NULL ORDER BY membership.granted_at, person.id`,
      [stopId, this.clock.now()],
    )
  }

  /** Who organises an event now and can be written to. */
  organisersOf(eventId: EventId): Promise<OrganiserTold[]> {
    return this.work.rows<OrganiserTold>(
      `SELECT DISTINCT ON (person.id) ${readerColumns}, ${eventJson} FROM role_grant JOIN person ON person.account_id = role_grant.account_id
         JOIN auth."user" account ON account.id = role_grant.account_id JOIN event ON event.id = role_grant.event_id
       WHERE role_grant.event_id = $1 AND role_grant.role = 'organiser' AND role_grant.revoked_at IS NULL
         AND (role_grant.ends_at IS NULL OR role_grant.ends_at > $2) AND person.erased_at IS NULL ORDER BY person.id`,
      [eventId, this.clock.now()],
    )
  }

  /** Whom a grant made a contact of which host, and an event of which the letter can speak. */
  async granted(id: MembershipId, eventId: EventId) {
    return this.work.row<HostReader & { readonly host: LocalText; readonly event: EventOfLetter }>(
      `SELECT ${readerColumns}, organisation.name AS host, ${eventJson}
       FROM membership JOIN organisation ON organisation.id = membership.organisation_id JOIN person ON person.id = membership.person_id
         LEFT JOIN auth."user" account ON account.id = person.account_id, event
       WHERE membership.id = $1 AND event.id = $2`,
      [id, eventId],
    )
  }
}
