import { Injectable } from '@nestjs/common'
import type { askForParticipants } from '@plenary/shared/contracts/approval/organiser'
import type { Answer } from '@plenary/shared/contracts/route'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { mayAskFor } from '@plenary/shared/rules/approval/standing'
import { type Decision, refuse } from '@plenary/shared/rules/decision'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { EventRepository } from '../../event/event.repository.js'
import { ApprovalRepository, type Standing } from '../approval.repository.js'
import { Approvals } from '../approvals.js'

/** Organisers ask the parties for rows of the list. */
@Injectable()
export class AskingService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventRepository,
    private readonly repository: ApprovalRepository,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  /** Each row by itself: what can be asked for is, the rest is answered with its reason. Where no party approves the list none can. */
  ask(
    actor: Actor,
    eventId: EventId,
    ids: readonly RegistrationId[],
    dueAt: Instant | null,
  ): Promise<Answer<typeof askForParticipants>> {
    return this.work.run(async () => {
      await this.events.openFor(actor, eventId, 'approval.ask')
      if (dueAt !== null && dueAt <= this.clock.now()) refused('ANSWER_TOO_LATE', { dueAt })
      await this.events.lock(eventId)
      const standings = await this.repository.standings(eventId, ids)
      const judged = ids.map((id) => ({ id, verdict: askable(standings.filter((one) => one.registrationId === id)) }))
      const asked = judged.filter(({ verdict }) => verdict.ok).map(({ id }) => id)
      await this.approvals.ask(eventId, asked, actor, dueAt)
      return {
        asked,
        refused: judged.flatMap(({ id, verdict }) =>
          verdict.ok ? [] : [{ id, code: verdict.code, carries: { ...verdict.carries } }],
        ),
      }
    })
  }
}

function askable(standings: readonly Standing[]): Decision {
  const [first] = standings
  if (!first) return refuse('NOT_FOUND')
  return mayAskFor(first.state, standings)
}
