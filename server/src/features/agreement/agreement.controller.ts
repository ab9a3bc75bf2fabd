import { Controller, Req, Res } from '@nestjs/common'
import {
  agreementForOrganiser,
  agreementsForOrganiser,
  attachDocument,
  changeAgreement,
  createAgreement,
  documentOfAgreement,
  moveAgreement,
} from '@plenary/shared/contracts/agreement'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { Files } from '../file/file.service.js'
import { uploadOf } from '../file/upload.js'
import { AgreementService } from './agreement.service.js'

@Controller()
export class AgreementController {
  constructor(
    private readonly agreements: AgreementService,
    private readonly files: Files,
  ) {}

  @Serves(agreementsForOrganiser)
  list(_: Asked<typeof agreementsForOrganiser>, @CurrentActor() actor: Actor) {
    return this.agreements.list(actor)
  }

  @Serves(agreementForOrganiser)
  one({ params }: Asked<typeof agreementForOrganiser>, @CurrentActor() actor: Actor) {
    return this.agreements.sheet(actor, params.agreementId)
  }

  @Serves(createAgreement)
  create({ body }: Asked<typeof createAgreement>, @CurrentActor() actor: Actor) {
    return this.agreements.create(actor, body)
  }

  @Serves(changeAgreement)
  change({ params, body }: Asked<typeof changeAgreement>, @CurrentActor() actor: Actor) {
    return this.agreements.change(actor, params.agreementId, body)
  }

  @Serves(moveAgreement)
  move({ params, body }: Asked<typeof moveAgreement>, @CurrentActor() actor: Actor) {
    return this.agreements.move(actor, params.agreementId, body)
  }

  @Serves(attachDocument)
  async attach({ params }: Asked<typeof attachDocument>, @CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return this.agreements.attach(actor, params.agreementId, await uploadOf(request, 'document'))
  }

  @Serves(documentOfAgreement)
  async document(
    { params }: Asked<typeof documentOfAgreement>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.files.send(await this.agreements.documentFor(actor, params.agreementId), request, reply)
  }
}
