import { createHash } from 'node:crypto'
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import { personCalendar } from '@plenary/shared/contracts/agenda-feed'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isKnown } from '../../../adapters/files/entity-tag.js'
import { serveOutside } from '../../../http/outside.js'
import { FeedService } from './feed.service.js'

/** Calendars of persons, for programs that know no sign-in: whoever holds the address reads it, and nobody else keeps it. */
@Injectable()
export class FeedRoutes implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    private readonly feeds: FeedService,
  ) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance()
    serveOutside(server, personCalendar, (request, reply) => this.answer(request, reply))
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { token } = request.params as { token: string }
    const calendar = await this.feeds.calendar(token)
    const tag = `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 27)}"`
    reply.header('etag', tag).header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex')
    if (isKnown(request.headers['if-none-match'], tag)) return reply.status(304).send()
    return reply.header('content-type', 'text/calendar; charset=utf-8').send(calendar)
  }
}
