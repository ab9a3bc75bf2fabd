import { Controller, Inject, Req, Res } from '@nestjs/common'
import {
  changeAddress,
  endOtherSessions,
  endSession,
  leave,
  me,
  removePassword,
  requestAddressCodes,
  requestLeavingCode,
  requestPasswordCode,
  requestSignInCode,
  sessions,
  setPassword,
  signInByCode,
  signInByPassword,
  signOut,
} from '@plenary/shared/contracts/account'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../config/config.js'
import { CONFIG } from '../../config/config.module.js'
import { AnyActor, CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { sessionToken } from '../../http/session-cookie.js'
import { AccountReads } from './account.reads.js'
import { browserOf, giveCookies } from './browser.js'
import { OwnAccount } from './own-account.service.js'
import { SigningIn } from './sign-in.service.js'

@Controller()
export class AccountController {
  constructor(
    private readonly reads: AccountReads,
    private readonly signingIn: SigningIn,
    private readonly own: OwnAccount,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Serves(me)
  me(_: Asked<typeof me>, @AnyActor() actor: Actor | null) {
    return this.reads.me(actor)
  }

  @Serves(requestSignInCode)
  requestSignInCode({ body }: Asked<typeof requestSignInCode>, @Req() request: FastifyRequest) {
    return this.signingIn.requestCode(body, browserOf(request))
  }

  @Serves(signInByCode)
  async byCode(
    { body }: Asked<typeof signInByCode>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    giveCookies(reply, await this.signingIn.byCode(body, browserOf(request)))
  }

  @Serves(signInByPassword)
  async byPassword(
    { body }: Asked<typeof signInByPassword>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    giveCookies(reply, await this.signingIn.byPassword(body, browserOf(request)))
  }

  @Serves(signOut)
  async signOut(
    _: Asked<typeof signOut>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    giveCookies(reply, await this.signingIn.end(browserOf(request)))
  }

  @Serves(requestPasswordCode)
  requestPasswordCode({ body }: Asked<typeof requestPasswordCode>, @Req() request: FastifyRequest) {
    return this.signingIn.requestPasswordCode(body, browserOf(request))
  }

  @Serves(setPassword)
  async setPassword(
    { body }: Asked<typeof setPassword>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    giveCookies(reply, await this.signingIn.setPassword(body, browserOf(request)))
  }

  @Serves(removePassword)
  removePassword(_: Asked<typeof removePassword>, @CurrentActor() actor: Actor) {
    return this.signingIn.removePassword(actor.accountId)
  }

  @Serves(requestAddressCodes)
  requestAddressCodes({ body }: Asked<typeof requestAddressCodes>, @CurrentActor() actor: Actor) {
    return this.own.requestAddressCodes(actor, body)
  }

  @Serves(changeAddress)
  changeAddress({ body }: Asked<typeof changeAddress>, @CurrentActor() actor: Actor) {
    return this.own.changeAddress(actor, body)
  }

  @Serves(sessions)
  sessions(_: Asked<typeof sessions>, @CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return this.reads.sessions(actor, this.tokenOf(request))
  }

  @Serves(endSession)
  endSession({ params }: Asked<typeof endSession>, @CurrentActor() actor: Actor) {
    return this.own.endSession(actor, params.signedInId)
  }

  @Serves(endOtherSessions)
  endOtherSessions(_: Asked<typeof endOtherSessions>, @CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return this.own.endOtherSessions(actor, this.tokenOf(request))
  }

  @Serves(requestLeavingCode)
  requestLeavingCode({ body }: Asked<typeof requestLeavingCode>, @CurrentActor() actor: Actor) {
    return this.own.requestLeavingCode(actor, body)
  }

  @Serves(leave)
  async leave(
    { body }: Asked<typeof leave>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    giveCookies(reply, await this.own.leave(actor, body.code, browserOf(request)))
  }

  private tokenOf(request: FastifyRequest): string {
    return sessionToken(request.headers.cookie, this.config.secret) ?? ''
  }
}
