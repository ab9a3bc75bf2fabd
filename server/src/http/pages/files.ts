import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { publicFiles } from './bundle.js'

const anHour = 'public, max-age=3600'
const forEver = 'public, max-age=31536000, immutable'

/** Assets carry their content's hash in their name and lie there compressed: sent as they are, kept for ever. */
export async function serveFiles(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(publicFiles, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
  })
  for (const name of ['favicon.svg', 'theme.js'])
    server.get(`/${name}`, (_, reply) =>
      reply.header('cache-control', anHour).sendFile(name, publicFiles, { cacheControl: false }),
    )
  server.get('/favicon.ico', (_, reply) => reply.redirect('/favicon.svg', 301))
  serveAccents(server)
}

/** A sheet of one rule for each colour that an event can have: the content policy allows no `style` in the page. */
function serveAccents(server: FastifyInstance): void {
  server.get<{ Params: { sheet: string } }>('/accents/:sheet', (request, reply) => {
    const colour = /^([0-9a-f]{6})\.css$/.exec(request.params.sheet)?.[1]
    if (!colour) return reply.callNotFound()
    return reply
      .header('cache-control', forEver)
      .type('text/css; charset=utf-8')
      .send(`:root{--event-accent:#${colour}}`)
  })
}
