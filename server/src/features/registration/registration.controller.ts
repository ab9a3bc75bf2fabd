import { Controller } from '@nestjs/common'
import {
  completeForm,
  confirmRegistration,
  keepAnswers,
  myRegistration,
  myRegistrations,
  resubmitRegistration,
  startRegistration,
  submitRegistration,
  withdrawRegistration,
} from '@plenary/shared/contracts/registration/delegate'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { RegistrationReads } from './registration.reads.js'
import { RegistrationService } from './registration.service.js'

/** The delegate's face. */
@Controller()
export class RegistrationController {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly reads: RegistrationReads,
  ) {}

  @Serves(myRegistrations)
  mine(_: Asked<typeof myRegistrations>, @CurrentActor() actor: Actor) {
    return this.reads.mine(actor)
  }

  @Serves(startRegistration)
  start({ params, body }: Asked<typeof startRegistration>, @CurrentActor() actor: Actor) {
    return this.registrations.start(actor, params.eventId, body)
  }

  @Serves(myRegistration)
  one({ params }: Asked<typeof myRegistration>, @CurrentActor() actor: Actor) {
    return this.reads.forDelegate(actor, params.registrationId)
  }

  @Serves(keepAnswers)
  keep({ params, body }: Asked<typeof keepAnswers>, @CurrentActor() actor: Actor) {
    return this.registrations.keep(actor, params.registrationId, body)
  }

  @Serves(submitRegistration)
  submit({ params, body }: Asked<typeof submitRegistration>, @CurrentActor() actor: Actor) {
    return this.registrations.submit(actor, params.registrationId, body)
  }

  @Serves(resubmitRegistration)
  resubmit({ params, body }: Asked<typeof resubmitRegistration>, @CurrentActor() actor: Actor) {
    return this.registrations.resubmit(actor, params.registrationId, body)
  }

  @Serves(completeForm)
  complete({ params, body }: Asked<typeof completeForm>, @CurrentActor() actor: Actor) {
    return this.registrations.complete(actor, params.registrationId, body)
  }

  @Serves(confirmRegistration)
  confirm({ params }: Asked<typeof confirmRegistration>, @CurrentActor() actor: Actor) {
    return this.registrations.confirm(actor, params.registrationId)
  }

  @Serves(withdrawRegistration)
  withdraw({ params, body }: Asked<typeof withdrawRegistration>, @CurrentActor() actor: Actor) {
    return this.registrations.withdraw(actor, params.registrationId, body)
  }
}
