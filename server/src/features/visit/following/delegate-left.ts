import { Injectable, type OnModuleInit } from '@nestjs/common'
import { type RegistrationId, registrationId } from '@plenary/shared/language/ids'
import { holdsSeat, leavingFacts } from '@plenary/shared/rules/registration/leaving'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Announcements } from '../../../jobs/announcements.js'
import { StopRepository } from '../stop/stop.repository.js'
import { VisitRepository } from '../visit.repository.js'

type Placed = { readonly eventId: Parameters<VisitRepository['lock']>[0]; readonly groupId: string }

/**
 * Who leaves the event leaves their group; who takes over a seat takes over the place in the group, and nothing else. A
 * cancelled event leaves the groups as they were: those who were to travel keep the stops in their calendars, as cancelled.
 */
@Injectable()
export class DelegateLeft implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly announcements: Announcements,
    private readonly visits: VisitRepository,
    private readonly stops: StopRepository,
  ) {}

  onModuleInit(): void {
    for (const fact of leavingFacts)
      this.announcements.on(fact, ({ about }) =>
        this.work.run(() => this.follow(registrationId.parse(about['registrationId']))),
      )
  }

  /** As the registrations stand now; a successor who has left as well hands the place on. */
  private async follow(id: RegistrationId): Promise<void> {
    const found = await this.work.row<{ state: RegistrationState; heir: RegistrationId | null }>(
      `SELECT one.state, (SELECT heir.id FROM registration heir WHERE heir.replaces_id = one.id ORDER BY heir.id DESC LIMIT 1) AS heir
       FROM registration one WHERE one.id = $1`,
      [id],
    )
    const placed = found && !holdsSeat(found.state) ? await this.placeOf(id) : undefined
    if (!found || !placed) return
    await this.visits.lock(placed.eventId)
    if (found.heir !== null) await this.hand(found.heir, placed.groupId)
    await this.work.write('DELETE FROM visit_member WHERE registration_id = $1', [id])
    await this.stops.occupy(placed.eventId)
    if (found.heir !== null) await this.follow(found.heir)
  }

  private placeOf(id: RegistrationId): Promise<Placed | undefined> {
    return this.work.row<Placed>(
      `SELECT visit_group.event_id AS "eventId", visit_group.id AS "groupId" FROM visit_member JOIN visit_group ON visit_group.id = visit_member.group_id
         JOIN event ON event.id = visit_group.event_id WHERE visit_member.registration_id = $1 AND event.state <> 'cancelled'`,
      [id],
    )
  }

  private async hand(heir: RegistrationId, groupId: string): Promise<void> {
    await this.work.write(
      'INSERT INTO visit_member (registration_id, group_id) VALUES ($1, $2) ON CONFLICT (registration_id) DO NOTHING',
      [heir, groupId],
    )
  }
}
