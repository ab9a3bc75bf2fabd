import { Injectable } from '@nestjs/common'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Deliveries } from '../../../jobs/deliveries.js'
import { LetterRepository, type ToldAbout } from './letter.repository.js'
import { LetterWriter } from './letter.writer.js'
import { letterFor, type Told } from './told.js'

/** A fact as it was announced. */
export interface Moved {
  /** Without the word: `offered`. */
  readonly fact: string
  readonly registrationId: RegistrationId
  readonly to: RegistrationState
  readonly isOneOfMany: boolean
}

/** How long the letters of a bulk move wait, so that an undo finds them still here. */
const undoSeconds = 30

/** Tells people what became of their registration: each fact once, and only while it is still true. */
@Injectable()
export class RegistrationLetters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly letters: LetterRepository,
    private readonly writer: LetterWriter,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
  ) {}

  /**
   * A letter that still waits when the registration moves on is taken back: it would tell what is no longer so. A fact
   * that is no longer true is not told; the one that came after it tells. About a cancelled event a letter is written and
   * waits: that the event is off is said when an organiser says so.
   */
  async tell(moved: Moved): Promise<void> {
    await this.work.run(async () => {
      const about = await this.letters.about(moved.registrationId)
      if (about?.state !== moved.to) return
      await this.deliveries.withdraw(`registration:${about.id}:`)
      const told = letterFor(moved.fact, moved.to, about.askedAgainAt !== null)
      if (told === null || about.address === null) return
      if (told === 'reinstated' && !(await this.letters.wasToldOfTheEnd(about.id))) return
      await this.queue(told, about, about.address, moved)
    })
  }

  private async queue(told: Told, about: ToldAbout, to: string, { fact, isOneOfMany }: Moved): Promise<void> {
    await this.deliveries.queue({
      ...(await this.writer.write(told, about)),
      to,
      key: `registration:${about.id}:${fact}:${instantOf(about.stateSince)}`,
      eventId: about.eventId,
      personId: about.personId,
      waits: about.eventState === 'cancelled',
      ...(isOneOfMany && { notBefore: this.afterUndo() }),
    })
  }

  private afterUndo() {
    return instantOf(new Date(Date.parse(this.clock.now()) + undoSeconds * 1_000))
  }
}
