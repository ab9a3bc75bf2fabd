import { Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import type { FastifyAdapter } from '@nestjs/platform-fastify'
import { type RefusalCode, refusals } from '@plenary/shared/language/refusals'
import type { FastifyReply } from 'fastify'
import { fromElsewhere } from '../../../http/guard.js'
import { serveForms } from '../../../http/incoming/forms.js'
import { answered, type SecretRequest } from '../../../http/pages/secret-page.js'
import { Refused, refused } from '../../../http/refused.js'
import { typedIn } from './typed-answer.js'
import { answeredPage, refusedPage, requestPage } from './visit-link.page.js'
import { VisitLinkService } from './visit-link.service.js'

/** Nothing that the holder of the link can type differently. */
const final: readonly RefusalCode[] = ['LINK_USED_UP', 'CHANGED_MEANWHILE', 'FROM_ELSEWHERE', 'TOO_MANY_TRIES']

/** The pages behind links in letters to hosts: looking shows who and what, one button per answer without script. */
@Injectable()
export class VisitLinkRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly links: VisitLinkService,
  ) {}

  onModuleInit(): void {
    serveForms(this.host.httpAdapter.getInstance(), (server) => {
      server.get('/answer-visit/:secret', (request, reply) => this.show(request as SecretRequest, reply))
      server.post('/answer-visit/:secret', (request, reply) => this.answer(request as SecretRequest, reply))
    })
  }

  private show(request: SecretRequest, reply: FastifyReply): Promise<FastifyReply> {
    const page = async () => requestPage(await this.links.behind(request.params.secret))
    return answered(request, reply, page, refusedPage)
  }

  private answer(request: SecretRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { secret } = request.params
    const typed = typedIn(request.body)
    const page = async () => {
      if (fromElsewhere(request.headers)) refused('FROM_ELSEWHERE')
      try {
        return answeredPage(await this.links.answer(secret, typed, request.ip))
      } catch (error) {
        if (!(error instanceof Refused) || final.includes(error.code)) throw error
        reply.status(refusals[error.code].status)
        return requestPage(await this.links.behind(secret), { code: error.code, typed })
      }
    }
    return answered(request, reply, page, refusedPage)
  }
}
