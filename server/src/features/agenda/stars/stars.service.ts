import { Injectable } from '@nestjs/common'
import type { PersonId, SessionId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { PublishedAgendas } from '../release/published-agendas.js'
import { StarRepository } from './star.repository.js'

/** The sessions that somebody means to be at. */
@Injectable()
export class Stars {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stars: StarRepository,
    private readonly agendas: PublishedAgendas,
    private readonly clock: Clock,
  ) {}

  async own(actor: Actor, slug: string): Promise<{ sessionIds: SessionId[] }> {
    const { event } = (await this.agendas.find(slug)) ?? refused('NOT_FOUND')
    return { sessionIds: await this.stars.of(ownPerson(actor), event.id) }
  }

  /** What is released can be starred; twice is once. */
  async star(actor: Actor, slug: string, sessionId: SessionId): Promise<void> {
    const personId = ownPerson(actor)
    const { event, release } = (await this.agendas.find(slug)) ?? refused('NOT_FOUND')
    if (!release.snapshot.sessions.some(({ id }) => id === sessionId)) refused('NOT_FOUND')
    await this.work.run(() => this.stars.add(personId, event.id, sessionId, this.clock.now()))
  }

  /** Also what is not in the agenda any more; one that was not starred stays so. */
  async unstar(actor: Actor, sessionId: SessionId): Promise<void> {
    await this.work.run(() => this.stars.remove(ownPerson(actor), sessionId))
  }
}

const ownPerson = ({ personId }: Actor): PersonId => personId ?? refused('NOT_FOUND')
