import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { type AgendaEvent, AgendaRepository } from '../agenda.repository.js'
import { SessionRepository, type SessionWrite } from '../session.repository.js'
import { ActRepository, type DoneAct } from './act.repository.js'
import { placing, timeOf } from './placing.js'

/** Takes back what an organiser did last to the draft: by the reverse act, so that it is there for everybody. */
@Injectable()
export class UndoService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agendas: AgendaRepository,
    private readonly sessions: SessionRepository,
    private readonly acts: ActRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** `actId`: the act that the organiser sees as their last. Refused when somebody has changed the session since. */
  undo(actor: Actor, eventId: EventId, actId: string): Promise<void> {
    return this.work.run(async () => {
      const event = await this.agendas.openFor(actor, eventId, 'agenda.write')
      await this.agendas.lockDraft(eventId)
      const act = await this.acts.lastOf(eventId, actor.accountId)
      if (act?.id !== actId) refused('CHANGED_MEANWHILE')

      const version = await this.reverse(event, act)

      await this.acts.undone(act, this.clock.now(), version)
      await this.audit.record(actor, {
        word: 'agenda',
        act: 'undo',
        objectId: act.sessionId,
        objectName: readLocalText(act.title, 'en').text,
        eventId,
        details: { undone: act.act },
      })
    })
  }

  /** Answers the version that the session has then; 0 for one that is gone again. */
  private async reverse(event: AgendaEvent, { sessionId, act, before, version }: DoneAct): Promise<number> {
    if (before === null) {
      if (!(await this.sessions.delete(event.id, sessionId, version))) refused('CHANGED_MEANWHILE')
      return 0
    }
    const session = await this.asItWas(event, { ...before })
    if (act === 'remove') await this.sessions.insert(event.id, [session], this.clock.now())
    else if ((await this.sessions.update(event.id, [{ ...session, version }])) === 0) refused('CHANGED_MEANWHILE')
    return act === 'remove' ? 1 : version + 1
  }

  /** At its wall-clock time by the zone as it is now; without its room if that was taken away. */
  private async asItWas(event: AgendaEvent, before: SessionWrite): Promise<SessionWrite> {
    const rooms = await this.agendas.rooms(event.id)
    const roomId = rooms.some(({ id }) => id === before.roomId) ? before.roomId : null
    return { ...before, ...placing(event, timeOf(before), before.minutes), roomId }
  }
}
