import type { Call } from '@plenary/client/public.server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Renderer } from './bundle.js'

/**
 * Reads for a page as nobody: in process, through the same guard, view and answers as over the network, without the
 * visitor's cookie, so that one page serves everybody.
 */
export const readerOf = (server: FastifyInstance, renderer: Renderer, request: FastifyRequest): Call =>
  (async (route, ...[ask]) => {
    const answer = await server.inject({
      method: 'GET',
      url: renderer.addressOf(route, ask ?? {}),
      headers: { 'x-request-id': request.id, host: request.host },
    })
    const json = /\bjson\b/.test(String(answer.headers['content-type']))
    if (answer.statusCode >= 400 || !json)
      throw renderer.problemOf({ ...(json && answer.json()), status: answer.statusCode, requestId: request.id })
    return answer.json()
  }) as Call
