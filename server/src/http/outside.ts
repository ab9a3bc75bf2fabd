import type { Route } from '@plenary/shared/contracts/route'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refused } from './refused.js'

/** Every route that is served outside `/api`, by id: public addresses of their own. */
export const servedOutside = new Map<string, Route>()

/** Serves a public address by a raw handler, before the framework's guards. An address that the route does not know is not there. */
export function serveOutside(
  server: FastifyInstance,
  route: Route,
  handler: (request: FastifyRequest, reply: FastifyReply) => FastifyReply | Promise<FastifyReply>,
): void {
  if (route.needs !== 'public' || !route.outside) throw new Error(`${route.id} is no public address`)
  servedOutside.set(route.id, route)
  // Two log lines a request, or a log of its own, would cost more than sending bytes that are there already
  const quiet = server.log.child({}, { level: 'warn' })
  const options = { logLevel: 'warn', childLoggerFactory: () => quiet } as const
  server.get(route.path.replace(/\{(\w+)\}/g, ':$1'), options, (request, reply) => {
    if (route.params && !route.params.safeParse(request.params).success) refused('NOT_FOUND')
    return handler(request, reply)
  })
}
