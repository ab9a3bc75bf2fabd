import { Injectable } from '@nestjs/common'
import type { balanceOfEvent } from '@plenary/shared/contracts/registration/balance'
import type { Answer } from '@plenary/shared/contracts/route'
import { categories, takesSeat } from '@plenary/shared/language/categories'
import type { EventId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { balanceOf, type Seated } from '@plenary/shared/rules/registration/balance'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { seatUse } from '../../event/seat-use.sql.js'
import { RegistrationRepository } from '../registration.repository.js'

type EventColumns = Parameters<typeof balanceOf>[1]

/** Who sits on the seats: two queries, however many they are. */
@Injectable()
export class BalanceReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly clock: Clock,
  ) {}

  async ofEvent(actor: Actor, eventId: EventId): Promise<Answer<typeof balanceOfEvent>> {
    await this.registrations.openEvent(actor, eventId, 'registration.read')
    const asOf = this.clock.now()
    const event = await this.work.row<EventColumns>(
      'SELECT seats, starts_on AS "startsOn", targets FROM event WHERE id = $1',
      [eventId],
    )
    const seated = await this.work.rows<Seated>(
      `SELECT country, gender, count(*) FILTER (WHERE seat_use = 'confirmed') AS confirmed, count(*) FILTER (WHERE seat_use = 'offered') AS offered
       FROM (SELECT country, gender, ${seatUse('$3')} AS seat_use FROM registration WHERE event_id = $1 AND category = ANY($2)) used
       WHERE seat_use IN ('confirmed', 'offered') GROUP BY country, gender`,
      [eventId, categories.filter(takesSeat), asOf],
    )
    if (!event) refused('NOT_FOUND')
    const { regions, genders, groups } = balanceOf(seated, event)
    return {
      seats: event.seats,
      regions: [...regions],
      genders: [...genders],
      groups: groups.map((line) => ({ ...line, groups: [...line.groups] })),
      asOf,
    }
  }
}
