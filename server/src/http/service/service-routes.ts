import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Config } from '../../config/config.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { served } from '../serves.js'
import { encodingFor, sendFinished, type Variants, variantsOf } from '../variants.js'
import { openApiOf } from './openapi.js'

/**
 * What machines ask about the service itself: is the process alive, can it work (the database answers), and what its API
 * is. Raw routes: no session, no database but for `ready`.
 */
export function serveService(app: NestFastifyApplication, config: Config): void {
  const server = app.getHttpAdapter().getInstance()
  let description: Promise<Variants> | undefined

  server.get('/api/health', (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))
  server.get('/api/ready', async (_, reply) => {
    const ready = await answers(app.get(UnitOfWork))
    return reply
      .header('cache-control', 'no-store')
      .status(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'the database does not answer' })
  })
  server.get('/api/openapi.json', async (request, reply) => {
    description ??= describedBy(config)
    const { of } = await description
    return sendFinished(of[encodingFor(request.headers['accept-encoding'])], request, reply)
  })
}

const describedBy = (config: Config): Promise<Variants> =>
  variantsOf(Buffer.from(JSON.stringify(openApiOf(servedWith(config), config.publicUrl))), {
    mediaType: 'application/json; charset=utf-8',
    fileName: 'openapi.json',
  })

/** Below `/demo` there is nothing unless this is one. */
const servedWith = ({ demo }: Config) => [...served.values()].filter(({ path }) => demo || !path.startsWith('/demo/'))

/** Whatever keeps the database from answering, the answer is the same: not now. */
async function answers(work: UnitOfWork): Promise<boolean> {
  return work.rows('SELECT 1').then(
    () => true,
    () => false,
  )
}
