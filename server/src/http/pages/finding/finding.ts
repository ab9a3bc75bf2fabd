import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FastifyInstance } from 'fastify'
import { Clock } from '../../../adapters/clock.js'
import type { Config } from '../../../config/config.js'
import { senderOf } from '../../../config/sender.js'
import { robotsTxt, securityTxt } from './plain-files.js'
import { SiteMap } from './site-map.js'

const anHour = 'public, max-age=3600'
const plain = 'text/plain; charset=utf-8'

/** What search engines and whoever found a weakness look for at addresses of their own. */
export function serveFinding(app: NestFastifyApplication, config: Config): void {
  const { publicUrl } = config
  const server: FastifyInstance = app.getHttpAdapter().getInstance()
  server.get('/sitemap.xml', async (_, reply) =>
    reply
      .header('cache-control', anHour)
      .type('application/xml; charset=utf-8')
      .send(await app.get(SiteMap).xml(publicUrl)),
  )
  server.get('/robots.txt', (_, reply) => reply.header('cache-control', anHour).type(plain).send(robotsTxt(publicUrl)))
  server.get('/.well-known/security.txt', (_, reply) =>
    reply
      .header('cache-control', anHour)
      .type(plain)
      .send(securityTxt({ publicUrl, contact: senderOf(config).address, now: app.get(Clock).now() })),
  )
}
