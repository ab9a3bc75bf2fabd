import { Controller, Res } from '@nestjs/common'
import { badgeOfRegistration } from '@plenary/shared/contracts/registration/delegate'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { FastifyReply } from 'fastify'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { BadgeService } from './badge.service.js'

@Controller()
export class BadgeController {
  constructor(private readonly badges: BadgeService) {}

  @Serves(badgeOfRegistration)
  async paper(
    { params, query }: Asked<typeof badgeOfRegistration>,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ) {
    const { pdf, name } = await this.badges.paperFor(actor, params.registrationId, query.lang)
    await reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(Buffer.from(pdf))
  }
}
