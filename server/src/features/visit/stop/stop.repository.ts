import { Injectable } from '@nestjs/common'
import type { StopFields } from '@plenary/shared/contracts/visit/organiser.forms'
import type { EventId, StopId } from '@plenary/shared/language/ids'
import type { Instant, LocalDateTime } from '@plenary/shared/language/time'
import { occupanciesOfPlan } from '@plenary/shared/rules/visit/occupants'
import { Clock } from '../../../adapters/clock.js'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { OccupancyRepository } from '../../event/occupancy.repository.js'
import { PlanRepository } from '../plan/plan.repository.js'
import { type VisitEvent, VisitRepository } from '../visit.repository.js'
import { marked } from './mark.js'

/** Writes stops, all but their state, and whom and what they occupy. */
@Injectable()
export class StopRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly plans: PlanRepository,
    private readonly occupancies: OccupancyRepository,
    private readonly clock: Clock,
  ) {}

  async insert({ id: eventId, zone }: VisitEvent, id: StopId, fields: StopFields, now: Instant): Promise<void> {
    const { groupId, siteId, startsLocal, endsLocal, programme, receivedBy } = fields
    await this.work.write(
      `INSERT INTO visit_stop (id, event_id, group_id, site_id, state, starts_local, ends_local, starts_at, ends_at, programme, received_by, state_since, made_at)
       VALUES ($1, $2, $3, $4, 'proposed', $5, $6, $7, $8, $9, $10, $11, $11)`,
      [id, eventId, groupId, siteId, startsLocal, endsLocal, ...instants(fields, zone), programme, receivedBy, now],
    )
  }

  /** Changes the version that the caller saw; the state is not part of it. */
  async change({ zone }: VisitEvent, id: StopId, version: number, fields: StopFields): Promise<void> {
    const { groupId, siteId, startsLocal, endsLocal, programme, receivedBy } = fields
    const changed = await this.work.write(
      `UPDATE visit_stop SET group_id = $3, site_id = $4, starts_local = $5, ends_local = $6, starts_at = $7, ends_at = $8, programme = $9,
         received_by = $10, version = version + 1, ${marked({ starts: '$5', ends: '$6', site: '$4', now: '$11' })} WHERE id = $1 AND version = $2`,
      [
        id,
        version,
        groupId,
        siteId,
        startsLocal,
        endsLocal,
        ...instants(fields, zone),
        programme,
        receivedBy,
        this.clock.now(),
      ],
    )
    if (changed !== 1) refused('CHANGED_MEANWHILE')
  }

  /** A stop or a transfer at another time, under the lock, as something else moved. */
  async shift(
    { zone }: VisitEvent,
    moved: { kind: 'stop' | 'transfer'; id: string; to: { startsLocal: LocalDateTime; endsLocal: LocalDateTime } },
  ): Promise<void> {
    const { startsLocal, endsLocal } = moved.to
    const times = [moved.id, startsLocal, endsLocal, ...instants(moved.to, zone)]
    const set = 'starts_local = $2, ends_local = $3, starts_at = $4, ends_at = $5, version = version + 1'
    if (moved.kind === 'transfer') {
      await this.work.write(`UPDATE visit_transfer SET ${set} WHERE id = $1`, times)
      return
    }
    const mark = marked({ starts: '$2', ends: '$3', site: 'site_id', now: '$6' })
    await this.work.write(`UPDATE visit_stop SET ${set}, ${mark} WHERE id = $1`, [...times, this.clock.now()])
  }

  async remove(id: StopId, version: number): Promise<void> {
    const removed = await this.work.write('DELETE FROM visit_stop WHERE id = $1 AND version = $2', [id, version])
    if (removed !== 1) refused('CHANGED_MEANWHILE')
  }

  /** Are the group of this event, and the site one of its study visit? */
  async belong(eventId: EventId, { groupId, siteId }: StopFields): Promise<boolean> {
    const found = await this.work.row(
      `SELECT 1 FROM visit_group JOIN visit_site ON visit_site.event_id = visit_group.event_id
       WHERE visit_group.event_id = $1 AND visit_group.id = $2 AND visit_site.site_id = $3`,
      [eventId, groupId, siteId],
    )
    return found !== undefined
  }

  /** Writes anew who and what all stops and transfers of an event need, and until when their lists are read, after its groups or times changed. */
  async occupy(eventId: EventId): Promise<void> {
    await this.visits.keepLists(eventId)
    const plan = await this.plans.of(eventId)
    const all = occupanciesOfPlan(plan)
    const of = (kind: 'stop' | 'transfer') => all.filter(({ placeKind }) => placeKind === kind)
    await this.occupancies.replace(
      eventId,
      'stop',
      plan.stops.map(({ id }) => id),
      of('stop'),
    )
    await this.occupancies.replace(
      eventId,
      'transfer',
      plan.transfers.map(({ id }) => id),
      of('transfer'),
    )
  }
}

const instants = (time: { startsLocal: LocalDateTime; endsLocal: LocalDateTime }, zone: string): [Instant, Instant] => [
  instantAt(time.startsLocal, zone),
  instantAt(time.endsLocal, zone),
]
