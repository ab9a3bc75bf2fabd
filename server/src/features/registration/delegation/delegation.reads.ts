import { Injectable } from '@nestjs/common'
import type { DelegateOfMine, delegationOfMine } from '@plenary/shared/contracts/registration/delegation'
import type { Answer } from '@plenary/shared/contracts/route'
import type { EventId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'

/** The grants by which an account heads delegations now. */
const heads = `role_grant.account_id = $1 AND role_grant.role = 'head of delegation' AND role_grant.revoked_at IS NULL
  AND (role_grant.ends_at IS NULL OR role_grant.ends_at > $2)`

export interface Headed {
  readonly eventId: EventId
  readonly title: LocalText
  readonly country: string
}

/** What heads of delegations read: their own, of the country that their grant names. */
@Injectable()
export class DelegationReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor, eventId: EventId): Promise<Answer<typeof delegationOfMine>> {
    const countries = await this.countries(actor, eventId)
    const event = await this.work.row<{ title: LocalText; accent: string }>(
      'SELECT title, accent FROM event WHERE id = $1',
      [eventId],
    )
    if (!event || countries.length === 0) refused('NOT_FOUND')
    return { event, countries, rows: await this.rows(eventId, countries) }
  }

  /** For the first screen: the delegations that somebody heads, at events that are not over. */
  async headed(actor: Actor): Promise<Headed[]> {
    return this.work.rows<Headed>(
      `SELECT event.id AS "eventId", event.title, role_grant.country FROM role_grant JOIN event ON event.id = role_grant.event_id
       WHERE ${heads} AND event.ends_at > $2 ORDER BY event.starts_at, event.id, role_grant.country LIMIT 50`,
      [actor.accountId, this.clock.now()],
    )
  }

  /** The door: whose delegations the actor heads at this event now. */
  private async countries(actor: Actor, eventId: EventId): Promise<string[]> {
    const rows = await this.work.rows<{ country: string }>(
      `SELECT role_grant.country FROM role_grant WHERE ${heads} AND role_grant.event_id = $3 AND $4::boolean ORDER BY role_grant.country`,
      [actor.accountId, this.clock.now(), eventId, scopeOf(actor, 'delegation.own').own],
    )
    return rows.map(({ country }) => country)
  }

  private rows(eventId: EventId, countries: readonly string[]): Promise<DelegateOfMine[]> {
    return this.work.rows<DelegateOfMine>(
      `SELECT id, number, family_name AS "familyName", given_name AS "givenName", COALESCE(own_script_name, '') AS "ownScriptName",
         COALESCE(own_script_language, '') AS "ownScriptLanguage", COALESCE(organisation, '') AS organisation, COALESCE(position, '') AS position,
         category, country, state
       FROM registration WHERE event_id = $1 AND country = ANY($2::text[]) AND state <> 'draft' ORDER BY sort_name, id LIMIT 1000`,
      [eventId, countries],
    )
  }
}
