import { Injectable } from '@nestjs/common'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Limits } from '../../../http/limits.js'
import { refused } from '../../../http/refused.js'
import { LetterRepository, type ToldAbout } from '../letters/letter.repository.js'
import { RegistrationMoves } from '../registration.moves.js'
import { RegistrationRepository } from '../registration.repository.js'
import { AnswerLinks } from './answer-links.js'

/** What somebody who holds a link can see and do with it. */
@Injectable()
export class AnswerLinkService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: AnswerLinks,
    private readonly letters: LetterRepository,
    private readonly registrations: RegistrationRepository,
    private readonly moves: RegistrationMoves,
    private readonly limits: Limits,
  ) {}

  /** Whose seat at what; looking uses nothing up. Refuses LINK_USED_UP too when the offer was answered elsewhere. */
  async behind(secret: string): Promise<ToldAbout> {
    const id = await this.links.behind(secret)
    const about = id && (await this.letters.about(id))
    return about && about.state === 'accepted' ? about : refused('LINK_USED_UP')
  }

  /**
   * Confirms the seat and uses the link up, both or neither: what stands in the way today may be gone tomorrow. Refuses
   * LINK_USED_UP, and what the move refuses.
   */
  async confirm(secret: string, networkAddress: string): Promise<ToldAbout> {
    await this.limits.count({ of: 'links from', by: networkAddress, most: 60, minutes: 10 })
    return this.work.run(async () => {
      const about = await this.behind(secret)
      const opened = await this.registrations.known(await this.links.useUp(secret))
      await this.moves.make('confirm', opened, { linkOf: about.name })
      return about
    })
  }
}
