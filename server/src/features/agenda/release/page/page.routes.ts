import { createHash } from 'node:crypto'
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import { releaseOnPage, releasesOnPage } from '@plenary/shared/contracts/agenda-public'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isKnown } from '../../../../adapters/files/entity-tag.js'
import { serveOutside } from '../../../../http/outside.js'
import { languageOf } from '../../../../http/pages/language.js'
import { refused } from '../../../../http/refused.js'
import { PageRepository } from './page.repository.js'
import { ReleasePages } from './page.service.js'
import { pageStyle } from './page-style.js'
import { releasesStyle } from './releases-page.js'

const sha256 = (text: string) => createHash('sha256').update(text)
const policyFor = (style: string, forms: 'none' | 'self') =>
  `default-src 'none'; style-src 'sha256-${sha256(style).digest('base64')}'; base-uri 'none'; form-action '${forms}'; frame-ancestors 'none'`
const policies = { release: policyFor(pageStyle, 'none'), releases: policyFor(releasesStyle, 'self') }

/** `/events/{slug}/agenda/{number}`: what was published stays where it was, byte for byte. `…/releases` leads there, and compares any two. */
@Injectable()
export class PageRoutes implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    private readonly pages: PageRepository,
    private readonly all: ReleasePages,
  ) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance()
    serveOutside(server, releaseOnPage, (request, reply) => this.one(request, reply))
    serveOutside(server, releasesOnPage, (request, reply) => this.releases(request, reply))
  }

  private async one(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { slug, number } = request.params as { slug: string; number: string }
    const page = await this.pages.at(slug, Number(number), spokenTo(request))
    return answer(page, policies.release, request, reply)
  }

  private async releases(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { slug } = request.params as { slug: string }
    const { from, until } = request.query as { from?: unknown; until?: unknown }
    return answer(await this.all.releases(slug, [from, until], spokenTo(request)), policies.releases, request, reply)
  }
}

const spokenTo = ({ query, headers }: FastifyRequest) => languageOf(query, headers['accept-language'])

function answer(page: string | null, policy: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
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
