import { createHash } from 'node:crypto'
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import { releaseOnPage } from '@plenary/shared/contracts/agenda-public'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isKnown } from '../../../../adapters/files/entity-tag.js'
import { serveOutside } from '../../../../http/outside.js'
import { languageOf } from '../../../../http/pages/language.js'
import { refused } from '../../../../http/refused.js'
import { PageRepository } from './page.repository.js'
import { pageStyle } from './page-style.js'

const sha256 = (text: string) => createHash('sha256').update(text)
const policy = `default-src 'none'; style-src 'sha256-${sha256(pageStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** `/events/{slug}/agenda/{number}`: what was published stays where it was, byte for byte. */
@Injectable()
export class PageRoutes implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    private readonly pages: PageRepository,
  ) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance()
    serveOutside(server, releaseOnPage, (request, reply) => this.answer(request, reply))
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { slug, number } = request.params as { slug: string; number: string }
    const language = languageOf(request.query, request.headers['accept-language'])
    const page = await this.pages.at(slug, Number(number), language)
    if (page === null) refused('NOT_FOUND')
    const tag = `"${sha256(page).digest('base64url').slice(0, 27)}"`
    reply.headers({
      etag: tag,
      'cache-control': 'public, no-cache',
      vary: 'accept-language',
      'content-security-policy': policy,
    })
    if (isKnown(request.headers['if-none-match'], tag)) return reply.status(304).send()
    return reply.header('content-type', 'text/html; charset=utf-8').send(page)
  }
}
