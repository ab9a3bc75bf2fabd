import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import { agendaCalendar, agendaJson, agendaPaper, scheduleJson } from '@plenary/shared/contracts/agenda-public'
import type { Route } from '@plenary/shared/contracts/route'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { serveOutside } from '../../../../http/outside.js'
import { SiteMap } from '../../../../http/pages/finding/site-map.js'
import { languageOf } from '../../../../http/pages/language.js'
import { refused } from '../../../../http/refused.js'
import { encodingFor, sendFinished } from '../../../../http/variants.js'
import { PublishedRepository } from '../published.repository.js'
import { PublishedAgendas } from '../published-agendas.js'
import { type Form, ReleasedBytes } from './released-bytes.js'

const routes: readonly (readonly [Route, Form])[] = [
  [agendaCalendar, 'agenda.ics'],
  [agendaPaper, 'agenda.pdf'],
  [agendaJson, 'agenda.json'],
  [scheduleJson, 'schedule.json'],
]

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

  /** What is finished goes out at once; a promise for each of many readers would cost more than sending. */
  private answer(form: Form, request: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
    const { slug } = request.params as { slug: string }
    const language = languageOf(request.query, request.headers['accept-language'])
    const agenda = this.agendas.present(slug)
    const variants = agenda && this.bytes.finished(form, agenda, language)
    if (!variants) return this.finish(form, language, request, reply)
    return sendFinished(variants.of[encodingFor(request.headers['accept-encoding'])], request, reply)
  }

  private async finish(form: Form, language: OfferedLanguage, request: FastifyRequest, reply: FastifyReply) {
    const { slug } = request.params as { slug: string }
    const agenda = await this.agendas.find(slug)
    if (!agenda) return this.moved(slug, form, reply)
    const { of } = await this.bytes.of(form, agenda, language)
    return sendFinished(of[encodingFor(request.headers['accept-encoding'])], request, reply)
  }

  /** Old addresses lead to the present one for ever. */
  private async moved(slug: string, form: Form, reply: FastifyReply): Promise<FastifyReply> {
    const present = await this.published.presentSlug(slug)
    return present === null ? refused('NOT_FOUND') : reply.redirect(`/events/${present}/${form}`, 308)
  }
}
