import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import { agendaCalendar, agendaJson, agendaPaper, scheduleJson } from '@plenary/shared/contracts/agenda-public'
import type { Route } from '@plenary/shared/contracts/route'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { serveOutside } from '../../../../http/outside.js'
import { SiteMap } from '../../../../http/pages/finding/site-map.js'
import { languageOf } from '../../../../http/pages/language.js'
import { refused } from '../../../../http/refused.js'
import { PublishedRepository } from '../published.repository.js'
import { PublishedAgendas } from '../published-agendas.js'
import { type Form, ReleasedBytes } from './released-bytes.js'
import { encodingFor, isKnown } from './variants.js'

const routes: readonly (readonly [Route, Form])[] = [
  [agendaCalendar, 'agenda.ics'],
  [agendaPaper, 'agenda.pdf'],
  [agendaJson, 'agenda.json'],
  [scheduleJson, 'schedule.json'],
]

/** Public, and readable from pages of other sites; asked again each time, and then mostly answered with "unchanged". */
const everyAnswer = {
  'cache-control': 'public, no-cache',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'accept-encoding, accept-language',
} as const

/** The released agenda as bytes: raw routes, before the framework's guards, because nobody needs to be anybody for them. */
@Injectable()
export class BytesRoutes implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    private readonly agendas: PublishedAgendas,
    private readonly published: PublishedRepository,
    private readonly bytes: ReleasedBytes,
    private readonly siteMap: SiteMap,
  ) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance()
    for (const [route, form] of routes)
      serveOutside(server, route, (request, reply) => this.answer(form, request, reply))
    this.siteMap.add(async () =>
      (await this.published.slugs()).flatMap((slug) => [`/events/${slug}/agenda`, `/events/${slug}/speakers`]),
    )
  }

  private async answer(form: Form, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { slug } = request.params as { slug: string }
    const agenda = await this.agendas.find(slug)
    if (!agenda) return this.moved(slug, form, reply)
    const language = languageOf(request.query, request.headers['accept-language'])
    const { of, mediaType } = await this.bytes.of(form, agenda, language)
    const encoding = form === 'agenda.pdf' ? 'identity' : encodingFor(request.headers['accept-encoding'])
    const { bytes, tag } = of[encoding]
    reply.headers(everyAnswer).header('etag', tag)
    if (isKnown(request.headers['if-none-match'], tag)) return reply.status(304).send()
    if (encoding !== 'identity') reply.header('content-encoding', encoding)
    return reply
      .header('content-type', mediaType)
      .header('content-disposition', `inline; filename="${slug}-${form}"`)
      .send(bytes)
  }

  /** Old addresses lead to the present one for ever. */
  private async moved(slug: string, form: Form, reply: FastifyReply): Promise<FastifyReply> {
    const present = await this.published.presentSlug(slug)
    return present === null ? refused('NOT_FOUND') : reply.redirect(`/events/${present}/${form}`, 308)
  }
}
