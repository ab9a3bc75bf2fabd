import { Controller, Req, Res } from '@nestjs/common'
import { invitationBehind, takeInvitation } from '@plenary/shared/contracts/account-granting'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AnyActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { browserOf, giveCookies } from '../browser.js'
import { GrantingReads } from './granting.reads.js'
import { InvitationLink } from './invitation-link.js'

@Controller()
export class InvitationLinkController {
  constructor(
    private readonly reads: GrantingReads,
    private readonly link: InvitationLink,
  ) {}

  @Serves(invitationBehind)
  behind({ params }: Asked<typeof invitationBehind>) {
    return this.reads.behind(params.secret)
  }

  @Serves(takeInvitation)
  async take(
    { params }: Asked<typeof takeInvitation>,
    @AnyActor() actor: Actor | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { cookies, eventId } = await this.link.take(params.secret, actor, browserOf(request))
    giveCookies(reply, cookies)
    return { eventId }
  }
}
