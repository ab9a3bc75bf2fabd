import { Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import type { FastifyAdapter } from '@nestjs/platform-fastify'
import type { FastifyReply } from 'fastify'
import { fromElsewhere } from '../../../http/guard.js'
import { serveForms } from '../../../http/incoming/forms.js'
import { answered, type SecretRequest } from '../../../http/pages/secret-page.js'
import { refused } from '../../../http/refused.js'
import { confirmedPage, offerPage, refusedPage } from './answer-link.page.js'
import { AnswerLinkService } from './answer-link.service.js'

/** The pages behind links in letters: looking shows who and what, one button without script answers. */
@Injectable()
export class AnswerLinkRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly links: AnswerLinkService,
  ) {}

  onModuleInit(): void {
    serveForms(this.host.httpAdapter.getInstance(), (server) => {
      server.get('/answer/:secret', (request, reply) => this.show(request as SecretRequest, reply))
      server.post('/answer/:secret', (request, reply) => this.confirm(request as SecretRequest, reply))
    })
  }

  private show(request: SecretRequest, reply: FastifyReply): Promise<FastifyReply> {
    const page = async () => offerPage(await this.links.behind(request.params.secret))
    return answered(request, reply, page, refusedPage)
  }

  private confirm(request: SecretRequest, reply: FastifyReply): Promise<FastifyReply> {
    const page = async () => {
      if (fromElsewhere(request.headers)) refused('FROM_ELSEWHERE')
      return confirmedPage(await this.links.confirm(request.params.secret, request.ip))
    }
    return answered(request, reply, page, refusedPage)
  }
}
