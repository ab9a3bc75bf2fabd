import type { IncomingMessage } from 'node:http'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import type { DataSource } from 'typeorm'
import { v7 } from 'uuid'
import { type Clock, SystemClock } from './adapters/clock.js'
import { AppModule } from './app.module.js'
import type { Config } from './config/config.js'
import { soundAddress } from './http/incoming/sound-address.js'
import { takeUploads } from './http/incoming/upload.js'
import { serveFinding } from './http/pages/finding/finding.js'
import { servePages } from './http/pages/pages.js'
import { logTo, NestLog } from './http/service/log.js'
import { serveService } from './http/service/service-routes.js'

/** Ids of requests count up from one that is this process's own: to draw each would cost as much as to find an agenda. */
function requestIds(): (given: string | string[] | undefined) => string {
  const own = v7().slice(0, -12)
  let count = 0
  const next = () => {
    count += 1
    return own + count.toString(16).padStart(12, '0')
  }
  // a client's own id is kept where it is harmless
  return (given) => (typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : next())
}

/**
 * The whole application on a database that is connected and migrated; ready for `inject` and for `listen`.
 * It takes the data source over and closes it when it is closed.
 */
export async function createApp(
  config: Config,
  source: DataSource,
  clock: Clock = new SystemClock(),
): Promise<NestFastifyApplication> {
  const log = logTo(config)
  const requestId = requestIds()
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    bodyLimit: 1 << 20,
    trustProxy: config.trustProxy ?? false,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    rewriteUrl: (request: { url?: string | undefined }) => soundAddress(request.url ?? '/'),
    genReqId: (request: IncomingMessage) => requestId(request.headers['x-request-id']),
  })
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config, source, clock), adapter, {
    logger: new NestLog(log),
    abortOnError: false,
    bodyParser: false, // JSON is Fastify's own; the forms of browsers are taken by the few pages that have one
  })
  app.setGlobalPrefix('api')
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain')
  serveService(app, config)
  await takeUploads(app)
  serveFinding(app, config)
  await servePages(app, config)
  await app.init()
  await app.getHttpAdapter().getInstance().ready()
  return app
}
