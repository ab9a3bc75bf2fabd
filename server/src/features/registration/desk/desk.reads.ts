import { Injectable } from '@nestjs/common'
import type { PersonAtDesk, peopleAtDesk } from '@plenary/shared/contracts/registration/desk'
import type { Answer, Asked } from '@plenary/shared/contracts/route'
import { wordsOf } from '@plenary/shared/language/folding'
import type { EventId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { mayRecordAttendance } from '@plenary/shared/rules/registration/moves'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { isSeated } from '../../event/seat-use.sql.js'
import { RegistrationRepository } from '../registration.repository.js'

/** Those whom a desk expects or has received. */
const atDesk = `registration.event_id = $1 AND ${isSeated}`

/** What a desk reads: who is expected, found by name, number or badge. */
@Injectable()
export class DeskReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly clock: Clock,
  ) {}

  async page(
    actor: Actor,
    eventId: EventId,
    { search, after, limit }: Asked<typeof peopleAtDesk>['query'],
  ): Promise<Answer<typeof peopleAtDesk>> {
    const event = await this.registrations.openEvent(actor, eventId, 'registration.attend')
    const found = await this.work.rows<PersonAtDesk>(
      `SELECT id, number, badge_code AS "badgeCode", state, family_name AS "familyName", given_name AS "givenName", COALESCE(own_script_name, '') AS "ownScriptName",
         COALESCE(own_script_language, '') AS "ownScriptLanguage", COALESCE(organisation, '') AS organisation, country, category
       FROM registration WHERE ${atDesk}
         AND (upper(badge_code) = upper($2) OR NOT EXISTS (SELECT 1 FROM unnest($3::text[]) word WHERE position(word IN registration.search) = 0))
         AND ($4::uuid IS NULL OR (sort_name, id) > (SELECT last.sort_name, last.id FROM registration last WHERE last.id = $4 AND last.event_id = $1))
       ORDER BY sort_name, id LIMIT $5`,
      [eventId, search, wordsOf(search), after ?? null, limit + 1],
    )
    const rows = found.slice(0, limit)
    return {
      rows,
      next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
      ...(await this.counts(eventId)),
      mayRecord: mayRecordAttendance({ event }, this.clock.now()),
    }
  }

  private async counts(eventId: EventId): Promise<{ expected: number; came: number }> {
    const row = await this.work.row<{ expected: number; came: number }>(
      `SELECT count(*)::int AS expected, count(*) FILTER (WHERE state IN ('attended', 'partly attended'))::int AS came FROM registration WHERE ${atDesk}`,
      [eventId],
    )
    return row ?? { expected: 0, came: 0 }
  }
}
