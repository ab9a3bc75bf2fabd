import { Injectable, type OnModuleInit } from '@nestjs/common'
import { registrationId } from '@plenary/shared/language/ids'
import { registrationMoves } from '@plenary/shared/rules/registration/moves'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { type Announced, Announcements } from '../../../jobs/announcements.js'
import { RegistrationLetters } from './registration.letters.js'

/** What is told to people when their registration moved. */
@Injectable()
export class RegistrationListeners implements OnModuleInit {
  constructor(
    private readonly announcements: Announcements,
    private readonly letters: RegistrationLetters,
  ) {}

  onModuleInit(): void {
    const facts = [
      ...Object.values(registrationMoves).map(({ announces }) => announces),
      'registration.succeeded',
      'registration.invited',
    ]
    for (const fact of facts) this.announcements.on(fact, (announced) => this.tell(announced))
  }

  private tell({ fact, about }: Announced): Promise<void> {
    return this.letters.tell({
      fact: fact.replace('registration.', ''),
      registrationId: registrationId.parse(about['registrationId']),
      to: about['to'] as RegistrationState,
      isOneOfMany: about['bulk'] === 'yes',
    })
  }
}
