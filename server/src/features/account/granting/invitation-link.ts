import { Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import type { FastifyAdapter } from '@nestjs/platform-fastify'
import { takeInvitation } from '@plenary/shared/contracts/account-granting'
import type { EventId } from '@plenary/shared/language/ids'
import type { RefusalCode } from '@plenary/shared/language/refusals'
import type { GrantedRole } from '@plenary/shared/language/roles'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Browser, type Cookies, SignIn } from '../../../adapters/sign-in.js'
import { fromElsewhere } from '../../../http/guard.js'
import { serveForms } from '../../../http/incoming/forms.js'
import { Limits } from '../../../http/limits.js'
import { Refused, refused } from '../../../http/refused.js'
import { Standing } from '../../../http/standing.js'
import { browserOf, giveCookies } from '../browser.js'
import { Invitations } from './invitation.service.js'

type LinkRequest = FastifyRequest<{ Params: { secret: string } }>

/** Uses an invitation's link up and signs in: for the script of the page, and for its form where there is no script. */
@Injectable()
export class InvitationLink implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly invitations: Invitations,
    private readonly limits: Limits,
    private readonly standing: Standing,
    private readonly signIn: SignIn,
  ) {}

  /** The form posts to the page's own address, beside the API: a browser goes on to where it is led. */
  onModuleInit(): void {
    serveForms(this.host.httpAdapter.getInstance(), (server) => {
      server.post('/invitation/:secret', (request, reply) => this.answerForm(request as LinkRequest, reply))
    })
  }

  async take(secret: string, actor: Actor | null, browser: Browser) {
    await this.limits.count({ of: 'links from', by: browser.networkAddress, most: 60, minutes: 10 })
    const { accountId, eventId, role } = await this.invitations.take(secret, actor)
    const cookies: Cookies = actor?.accountId === accountId ? [] : await this.signIn.begin(accountId, browser)
    return { cookies, eventId, role }
  }

  private async answerForm(request: LinkRequest, reply: FastifyReply): Promise<void> {
    const { secret } = request.params
    try {
      if (fromElsewhere(request.headers)) refused('FROM_ELSEWHERE')
      if (!takeInvitation.params.safeParse({ secret }).success) refused('LINK_USED_UP')
      const actor = await this.standing.of(request.headers.cookie)
      const { cookies, eventId, role } = await this.take(secret, actor, browserOf(request))
      giveCookies(reply, cookies)
      await reply.redirect(faceOf(role, eventId), 303)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      await reply.redirect(afterRefusal(error.code, secret), 303)
    }
  }
}

/** Where the work of a role is done. */
function faceOf(role: GrantedRole, eventId: EventId | null): string {
  if (eventId === null) return '/organise'
  return role === 'head of delegation' ? `/my/delegations/${eventId}` : `/organise/events/${eventId}`
}

/** The page of the link says what stands in the way: it is used up, or it is another's. */
function afterRefusal(code: RefusalCode, secret: string): string {
  const page = `/invitation/${encodeURIComponent(secret)}`
  return code === 'SIGN_IN_FIRST' ? `/sign-in?then=${encodeURIComponent(page)}` : page
}
