import { Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import type { FastifyAdapter } from '@nestjs/platform-fastify'
import { refusals } from '@plenary/shared/language/refusals'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { fromElsewhere } from '../../../http/guard.js'
import { serveForms } from '../../../http/incoming/forms.js'
import { languageOf } from '../../../http/pages/language.js'
import { asSecretPage } from '../../../http/pages/policy.js'
import { Refused, refused } from '../../../http/refused.js'
import { confirmedPage, offerPage, refusedPage } from './answer-link.page.js'
import { AnswerLinkService } from './answer-link.service.js'

type LinkRequest = FastifyRequest<{ Params: { secret: string } }>

/** The pages behind links in letters: looking shows who and what, one button without script answers. */
@Injectable()
export class AnswerLinkRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly links: AnswerLinkService,
  ) {}

  onModuleInit(): void {
    serveForms(this.host.httpAdapter.getInstance(), (server) => {
      server.get('/answer/:secret', (request, reply) => this.show(request as LinkRequest, reply))
      server.post('/answer/:secret', (request, reply) => this.confirm(request as LinkRequest, reply))
    })
  }

  private show(request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    return answered(request, reply, async () => offerPage(await this.links.behind(request.params.secret)))
  }

  private confirm(request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    return answered(request, reply, async () => {
      if (fromElsewhere(request.headers)) refused('FROM_ELSEWHERE')
      return confirmedPage(await this.links.confirm(request.params.secret, request.ip))
    })
  }
}

/** A refusal is a page too, with its status. */
async function answered(request: LinkRequest, reply: FastifyReply, page: () => Promise<string>): Promise<FastifyReply> {
  try {
    return asSecretPage(reply).send(await page())
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const language = languageOf(request.query, request.headers['accept-language'])
    return asSecretPage(reply).status(refusals[error.code].status).send(refusedPage(error.code, language))
  }
}
