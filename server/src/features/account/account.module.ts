import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common'
import { Clock } from '../../adapters/clock.js'
import { SignIn } from '../../adapters/sign-in.js'
import type { Config } from '../../config/config.js'
import { CONFIG } from '../../config/config.module.js'
import { DATABASE_ADDRESS } from '../../database/database.module.js'
import { AccountController } from './account.controller.js'
import { AccountLetters } from './account.letters.js'
import { AccountReads } from './account.reads.js'
import { Accounts } from './account.service.js'
import { Codes } from './codes.service.js'
import { Grants } from './granting/grant.service.js'
import { GrantingController } from './granting/granting.controller.js'
import { GrantingDoor } from './granting/granting.door.js'
import { GrantingReads } from './granting/granting.reads.js'
import { Invitations } from './granting/invitation.service.js'
import { InvitationLinkController } from './granting/invitation-link.controller.js'
import { InvitationLink } from './granting/invitation-link.js'
import { OwnAccount } from './own-account.service.js'
import { SigningIn } from './sign-in.service.js'

const signIn = {
  provide: SignIn,
  useFactory: (address: string, config: Config, clock: Clock) => SignIn.on(address, config, clock),
  inject: [DATABASE_ADDRESS, CONFIG, Clock],
}

@Global()
@Module({
  controllers: [AccountController, GrantingController, InvitationLinkController],
  providers: [
    signIn,
    Accounts,
    AccountReads,
    AccountLetters,
    Codes,
    SigningIn,
    OwnAccount,
    GrantingDoor,
    GrantingReads,
    Grants,
    Invitations,
    InvitationLink,
  ],
  exports: [Accounts, AccountReads, Grants, Invitations, SignIn],
})
export class AccountModule implements OnApplicationShutdown {
  constructor(@Inject(SignIn) private readonly signIn: SignIn) {}

  onApplicationShutdown(): Promise<void> {
    return this.signIn.close()
  }
}
