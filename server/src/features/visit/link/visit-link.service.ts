import { Injectable } from '@nestjs/common'
import type { StopForHost } from '@plenary/shared/contracts/visit/host'
import type { HostAnswer } from '@plenary/shared/contracts/visit/host.forms'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Limits } from '../../../http/limits.js'
import { refused } from '../../../http/refused.js'
import { HostReads } from '../list/host.reads.js'
import { pressedFor } from '../list/host.service.js'
import { StopMoves } from '../visit.moves.js'
import { VisitRepository } from '../visit.repository.js'
import { answerIn, type TypedFields } from './typed-answer.js'
import { type VisitLink, VisitLinks } from './visit-links.js'

/** What the holder of a link sees: who and what, and which answers can be given. */
export interface LinkedVisit {
  readonly link: VisitLink
  readonly visit: StopForHost
  /** That of the site's country, for somebody who has not chosen one. */
  readonly siteLanguage: string | null
}

export type Answered = LinkedVisit & { readonly answer: HostAnswer }

/** What somebody who holds a link can see and do with it. */
@Injectable()
export class VisitLinkService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: VisitLinks,
    private readonly reads: HostReads,
    private readonly visits: VisitRepository,
    private readonly moves: StopMoves,
    private readonly limits: Limits,
  ) {}

  /** Looking uses nothing up. Refuses LINK_USED_UP once it was answered, CHANGED_MEANWHILE once the host was asked otherwise. */
  async behind(secret: string): Promise<LinkedVisit> {
    const link = await this.links.behind(secret)
    const known = link && (await this.reads.known(link.stopId))
    if (!link || known?.visit.state !== 'requested') refused('LINK_USED_UP')
    if (known.visit.version !== link.stopVersion) refused('CHANGED_MEANWHILE')
    return { link, ...known }
  }

  /**
   * Answers and uses the link up, both or neither: what stands in the way today may be gone tomorrow. Refuses as `behind`
   * does, INVALID, and what the move refuses.
   */
  async answer(secret: string, typed: TypedFields, networkAddress: string): Promise<Answered> {
    await this.limits.count({ of: 'links from', by: networkAddress, most: 60, minutes: 10 })
    return this.work.run(async () => {
      const linked = await this.behind(secret)
      const { link } = linked
      const answer = answerIn(typed, link.stopVersion) ?? refused('INVALID', { problems: [] })
      await this.links.useUp(secret)
      const opened = await this.visits.known(link.stopId)
      await this.moves.make(answer.action, opened, { linkOf: link.name }, pressedFor(answer))
      return { ...linked, answer }
    })
  }
}
