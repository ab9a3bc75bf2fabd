import type { FastifyInstance } from 'fastify'

/**
 * Pages whose one button works without script: a browser sends their form in a way that no route of the API takes. The
 * address says all, so what comes in the form is not read.
 */
export function serveForms(server: FastifyInstance, pages: (server: FastifyInstance) => void): void {
  // Not awaited: the server would close its books before the framework has named who answers for failures
  void server.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1024 },
      async () => ({}),
    )
    pages(scope)
  })
}
