import { Injectable } from '@nestjs/common'
import type { Answer } from '@plenary/shared/contracts/route'
import type { visitorsOfVisit } from '@plenary/shared/contracts/visit/host'
import type { HostAnswer } from '@plenary/shared/contracts/visit/host.forms'
import type { PersonId, StopId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { mayMarkWhoCame } from '@plenary/shared/rules/visit/visitor-list'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { type Pressed, StopMoves } from '../visit.moves.js'
import { VisitRepository } from '../visit.repository.js'
import { nameOfStop } from '../visit.view.js'
import { HostReads } from './host.reads.js'
import { ListRepository } from './list.repository.js'
import { VisitorLists } from './list.service.js'

/** What hosts do with visits to their sites. */
@Injectable()
export class HostService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly lists: ListRepository,
    private readonly moves: StopMoves,
    private readonly sent: VisitorLists,
    private readonly reads: HostReads,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers to the version that the host saw. Refuses what the machine of stops refuses. */
  answer(actor: Actor, id: StopId, answer: HostAnswer): Promise<void> {
    return this.work.run(async () => {
      const opened = await this.visits.openStop(actor, id, 'visit.host')
      await this.moves.make(answer.action, opened, actor, pressedFor(answer))
    })
  }

  /** Opens the list, and writes down that it was read: once an hour for each reader, who may mark forty people meanwhile. */
  read(actor: Actor, id: StopId): Promise<Answer<typeof visitorsOfVisit>> {
    return this.work.run(async () => {
      const opened = await this.visits.openStop(actor, id, 'visit.host')
      const list = await this.sent.readable(id)
      const hourAgo = instantOf(new Date(Date.parse(this.clock.now()) - 3_600_000))
      const reading = {
        word: 'visit',
        act: 'read visitor list',
        objectId: id,
        objectName: `${nameOfStop(opened)}: ${list.number}`,
        eventId: opened.event.id,
      } as const
      await this.audit.recordOnce(actor, reading, hourAgo)
      return this.reads.visitors(list)
    })
  }

  /** Writes down whether somebody on the list came; pressed again it corrects. Refuses what `mayMarkWhoCame` refuses. */
  mark(actor: Actor, id: StopId, personId: PersonId, came: boolean): Promise<void> {
    return this.work.run(async () => {
      const { row } = await this.visits.openStop(actor, id, 'visit.host')
      const list = (await this.lists.hostHas([id])).get(id)
      if (!list?.people.some((visitor) => visitor.personId === personId)) refused('NOT_FOUND')
      refuseIf(mayMarkWhoCame({ startsAt: row.startsAt, expiresAt: list.expiresAt }, this.clock.now()))
      await this.lists.mark(id, personId, came, this.clock.now())
    })
  }
}

/** What the move is told of an answer. */
export function pressedFor(answer: HostAnswer): Pressed {
  const { version } = answer
  if (answer.action === 'confirm') return { version }
  if (answer.action !== 'counter-propose') return { version, why: answer.reason }
  const { startsLocal, endsLocal, heads } = answer
  return { version, counter: { startsLocal, endsLocal, heads } }
}
