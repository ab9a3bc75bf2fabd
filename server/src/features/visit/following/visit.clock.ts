import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { EventId, StopId } from '@plenary/shared/language/ids'
import { type Instant, instantOf, type LocalDateTime } from '@plenary/shared/language/time'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Sweep } from '../../../jobs/sweep.js'
import { type Shifted, Zones } from '../../event/zones/zones.service.js'
import { StopRepository } from '../stop/stop.repository.js'
import { StopMoves } from '../visit.moves.js'
import { VisitRepository } from '../visit.repository.js'

interface Timed {
  readonly id: string
  readonly eventId: EventId
  readonly table: 'visit_stop' | 'visit_transfer'
  readonly name: string
  readonly zone: string
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly startsAt: Date
  readonly endsAt: Date
}

/** What the clock does with visits: it completes them, and after a zone's rules changed it computes their instants anew. */
@Injectable()
export class VisitClock implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sweep: Sweep,
    private readonly zones: Zones,
    private readonly visits: VisitRepository,
    private readonly stops: StopRepository,
    private readonly moves: StopMoves,
  ) {}

  onModuleInit(): void {
    this.sweep.add('visits that are over', (now) => this.complete(now))
    this.zones.add((now) => this.keepPromises(now))
  }

  private async complete(now: Instant): Promise<void> {
    const over = await this.work.rows<{ id: StopId }>(
      `SELECT visit_stop.id FROM visit_stop JOIN event ON event.id = visit_stop.event_id
       WHERE visit_stop.state = 'confirmed' AND visit_stop.ends_at <= $1 AND event.state NOT IN ('cancelled', 'postponed') ORDER BY visit_stop.ends_at LIMIT 500`,
      [now],
    )
    for (const { id } of over) await this.moves.make('complete', await this.visits.known(id), 'clock')
  }

  private async keepPromises(now: Instant): Promise<Shifted[]> {
    const moved = (await this.ahead(now)).filter((one) => shiftsOf(one).length > 0)
    for (const one of moved)
      await this.work.write(
        `UPDATE ${one.table} SET starts_at = $2, ends_at = $3, version = version + 1 WHERE id = $1`,
        [one.id, instantAt(one.startsLocal, one.zone), instantAt(one.endsLocal, one.zone)],
      )
    for (const eventId of new Set(moved.map((one) => one.eventId))) await this.stops.occupy(eventId)
    return moved.flatMap(shiftsOf)
  }

  private ahead(now: Instant): Promise<Timed[]> {
    const from = (table: string, name: string) =>
      `SELECT one.id, one.event_id AS "eventId", '${table}' AS table, ${name} AS name, event.zone,
         to_char(one.starts_local, 'YYYY-MM-DD"T"HH24:MI') AS "startsLocal", to_char(one.ends_local, 'YYYY-MM-DD"T"HH24:MI') AS "endsLocal",
         one.starts_at AS "startsAt", one.ends_at AS "endsAt"
       FROM ${table} one JOIN event ON event.id = one.event_id JOIN visit_group ON visit_group.id = one.group_id WHERE one.ends_at > $1`
    return this.work.rows<Timed>(
      `${from('visit_stop', 'visit_group.letter')} UNION ALL ${from('visit_transfer', 'visit_group.letter')} ORDER BY id`,
      [now],
    )
  }
}

function shiftsOf(one: Timed): Shifted[] {
  const about = { of: one.name, zone: one.zone }
  const moments = [
    { what: 'starts', local: one.startsLocal, before: instantOf(one.startsAt) },
    { what: 'ends', local: one.endsLocal, before: instantOf(one.endsAt) },
  ] as const
  return moments
    .map((moment) => ({ ...about, ...moment, after: instantAt(moment.local, one.zone) }))
    .filter(({ before, after }) => before !== after)
}
