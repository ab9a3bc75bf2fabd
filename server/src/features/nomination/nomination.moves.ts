import { Injectable } from '@nestjs/common'
import type { PersonId, RegistrationId } from '@plenary/shared/language/ids'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { judge } from '@plenary/shared/rules/moves'
import { type NominationAction, nominationMoves } from '@plenary/shared/rules/nomination/moves'
import type { NominationState } from '@plenary/shared/rules/nomination/states'
import { Clock } from '../../adapters/clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused, refuseIf } from '../../http/refused.js'
import { Announcements } from '../../jobs/announcements.js'
import { Audit } from '../audit/audit.service.js'
import { FocalPointRepository } from './focal-point.repository.js'
import { NominationRow } from './nomination.entity.js'
import { NominationFactsOf } from './nomination.facts.js'
import { type Columns, NominationRepository, type Opened } from './nomination.repository.js'
import { nameOf } from './nomination.view.js'

/** What the person who presses says along with the move, and what it makes known. */
export interface Pressed {
  readonly why?: string
  readonly personId?: PersonId | null
  readonly registrationId?: RegistrationId | null
}

/** The only writer of a nomination's state. */
@Injectable()
export class NominationMoves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nominations: NominationRepository,
    private readonly focalPoints: FocalPointRepository,
    private readonly facts: NominationFactsOf,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes one move: locks the list, gathers the facts, judges once, writes, audits, announces; all or nothing. Of two who
   * press at once the second is judged by what the first has left.
   */
  make(action: NominationAction, { row: seen }: Opened, by: Actor, pressed: Pressed = {}): Promise<NominationState> {
    return this.work.run(async () => {
      await this.focalPoints.lock(seen.focalPointId)
      const opened = await this.nominations.known(seen.id)
      if (!mayPress(action, opened, by)) refused('FORBIDDEN')
      const judged = judge(nominationMoves[action], opened.row.state, await this.facts.one(opened), this.clock.now())
      refuseIf(judged)

      await this.write(opened.row, judged.to, this.changesOf(action, opened.row, pressed))
      await this.tell(action, opened, judged.to, by, pressed)

      return judged.to
    })
  }

  /** Refuses what the move would refuse, before anything is made for it. */
  async mayMake(action: NominationAction, opened: Opened): Promise<void> {
    refuseIf(judge(nominationMoves[action], opened.row.state, await this.facts.one(opened), this.clock.now()))
  }

  private changesOf(action: NominationAction, row: NominationRow, pressed: Pressed): Columns {
    const at = new Date(this.clock.now())
    const known = {
      ...(pressed.personId && { personId: pressed.personId }),
      ...(pressed.registrationId && { registrationId: pressed.registrationId }),
    }
    if (action === 'nominate' || action === 'nominate again')
      return { ...known, stateSince: at, nominatedAt: row.nominatedAt ?? at }
    if (action === 'return' || action === 'not retain') return { stateSince: at, remark: pressed.why ?? null }
    return { ...known, stateSince: at }
  }

  private async write({ id, state, version }: NominationRow, to: NominationState, changes: Columns): Promise<void> {
    const { affected } = await this.work.mandatory.update(
      NominationRow,
      { id, state },
      { ...changes, state: to, version: version + 1 },
    )
    if (affected !== 1) refused('MOVE_NOT_ALLOWED', { state })
  }

  private async tell(
    action: NominationAction,
    { row, focalPoint, event }: Opened,
    to: NominationState,
    by: Actor,
    { why }: Pressed,
  ): Promise<void> {
    await this.audit.record(by, {
      word: 'nomination',
      act: action,
      objectId: row.id,
      objectName: nameOf(row, focalPoint),
      eventId: event.id,
      from: row.state,
      to,
      why: why || null,
    })
    await this.announcements.announce(nominationMoves[action].announces, {
      nominationId: row.id,
      eventId: event.id,
      to,
    })
  }
}

/** The focal point for their own list, an organiser by their role. */
function mayPress(action: NominationAction, { focalPoint, event }: Opened, actor: Actor): boolean {
  const { by } = nominationMoves[action]
  return by === 'nomination.own' ? focalPoint.personId === actor.personId : mayAt(actor, by, event)
}

/** Whoever is with the organisers, or was taken up, has a place that can be taken over. */
export const mayBeReplaced = ({ state }: NominationRow): boolean => nominationMoves.replace.from.includes(state)
