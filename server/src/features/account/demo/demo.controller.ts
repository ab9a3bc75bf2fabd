import { Controller, Req, Res } from '@nestjs/common'
import { cast, demoLetter, demoLetters, signInAs } from '@plenary/shared/contracts/account-demo'
import type { Asked } from '@plenary/shared/contracts/route'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SignIn } from '../../../adapters/sign-in.js'
import { refused } from '../../../http/refused.js'
import { Serves } from '../../../http/serves.js'
import { browserOf, giveCookies } from '../browser.js'
import { DemoReads } from './demo.reads.js'

/** Anybody signs in as anybody here and reads their mail, so it answers this machine only. */
function onlyThisMachine({ ip }: FastifyRequest): void {
  if (!/^(::1|(::ffff:)?127\.)/.test(ip)) refused('NOT_FOUND')
}

@Controller()
export class DemoController {
  constructor(
    private readonly demo: DemoReads,
    private readonly signIn: SignIn,
  ) {}

  @Serves(cast)
  cast(_: Asked<typeof cast>, @Req() request: FastifyRequest) {
    onlyThisMachine(request)
    return this.demo.cast()
  }

  @Serves(signInAs)
  async signInAs(
    { body }: Asked<typeof signInAs>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    onlyThisMachine(request)
    giveCookies(reply, await this.signIn.begin(await this.demo.accountOf(body.member), browserOf(request)))
  }

  @Serves(demoLetters)
  letters({ query }: Asked<typeof demoLetters>, @Req() request: FastifyRequest) {
    onlyThisMachine(request)
    return this.demo.letters(query)
  }

  @Serves(demoLetter)
  letter({ params }: Asked<typeof demoLetter>, @Req() request: FastifyRequest) {
    onlyThisMachine(request)
    return this.demo.letter(params.deliveryId)
  }
}
