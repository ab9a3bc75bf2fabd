import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * Pages whose one button works without script: a browser sends their form in a way that no route of the API takes. What
 * comes in it is a few short texts, each by its name.
 */
export function serveForms(server: FastifyInstance, pages: (server: FastifyInstance) => void): void {
  // Not awaited: the server would close its books before the framework has named who answers for failures
  void server.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 16_384 },
      async (_: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
    )
    pages(scope)
  })
}
