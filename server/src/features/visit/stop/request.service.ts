import { Injectable } from '@nestjs/common'
import type { Answer } from '@plenary/shared/contracts/route'
import type { letterOfStop, requestStops } from '@plenary/shared/contracts/visit/organiser'
import type { EventId, StopId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { isAcceptable } from '@plenary/shared/rules/visit/problems'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Refused, refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { HostLetters } from '../letters/host.letters.js'
import { Situations } from '../plan/situation.js'
import { StopMoves } from '../visit.moves.js'
import { VisitRepository } from '../visit.repository.js'
import { nameOfStop } from '../visit.view.js'

type Requested = Answer<typeof requestStops>

/** Hosts are asked: what the letter says, what stands in its way, and when it goes out. */
@Injectable()
export class RequestService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly situations: Situations,
    private readonly moves: StopMoves,
    private readonly letters: HostLetters,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Each in a transaction of its own, in the order of time, judged when its turn comes. */
  async request(actor: Actor, eventId: EventId, ids: readonly StopId[]): Promise<Requested> {
    await this.visits.openEvent(actor, eventId, 'visit.write')
    const rows = (await this.visits.stopsOf(eventId)).filter(({ id }) => ids.includes(id))
    const done: StopId[] = []
    const refusals: Requested['refused'] = []
    for (const row of rows) {
      try {
        await this.moves.make('request', { row }, actor)
        done.push(row.id)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        refusals.push({ id: row.id, code: error.code, carries: { ...error.carries } })
      }
    }
    return { done, refused: refusals }
  }

  async letter(actor: Actor, id: StopId): Promise<Answer<typeof letterOfStop>> {
    await this.visits.openStop(actor, id, 'visit.read')
    return { letters: await this.letters.preview(id) }
  }

  remind(actor: Actor, id: StopId): Promise<{ letters: number }> {
    return this.work.run(async () => {
      const opened = await this.visits.openStop(actor, id, 'visit.write')
      const { state } = opened.row
      if (state !== 'requested') refused('MOVE_NOT_ALLOWED', { state })
      const letters = await this.letters.remind(id)
      const eventId = opened.event.id
      await this.audit.record(actor, {
        word: 'visit',
        act: 'remind host',
        objectId: id,
        objectName: nameOfStop(opened),
        eventId,
      })
      return { letters }
    })
  }

  /** Takes a conflict on, by name. It counts as long as the same things are in each other's way at the same time. */
  accept(actor: Actor, eventId: EventId, key: string, reason: string): Promise<void> {
    return this.work.run(async () => {
      const event = await this.visits.openEvent(actor, eventId, 'visit.write')
      const { obstacles } = await this.situations.of(event)
      const problem = obstacles.problems.find((one) => one.key === key)
      const there = problem ? isAcceptable(problem.kind) : obstacles.clashes.some((one) => one.key === key)
      if (!there) refused('NOT_FOUND')
      await this.work.mandatory.query(
        `INSERT INTO accepted_conflict (event_id, key, accepted_by, accepted_by_name, accepted_at, reason) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (event_id, key) DO UPDATE SET accepted_by = EXCLUDED.accepted_by, accepted_by_name = EXCLUDED.accepted_by_name,
           accepted_at = EXCLUDED.accepted_at, reason = EXCLUDED.reason`,
        [eventId, key, actor.accountId, actor.name, this.clock.now(), reason],
      )
      await this.audit.record(actor, {
        word: 'visit',
        act: 'accept conflict',
        objectId: eventId,
        objectName: key.slice(0, 200),
        eventId,
        why: reason,
      })
    })
  }
}
