import type { FastifyInstance } from 'fastify'
import { builtAt } from './bundle.js'

const script = `let seen
setInterval(async () => {
  const answer = await fetch('/dev/built-at').catch(() => null)
  const now = answer?.ok ? await answer.text() : seen
  if (seen !== undefined && now !== seen) location.reload()
  seen = now
}, 500)`

/** Under \`npm run dev\`: the page asks whether it was built anew, and loads itself again. */
export function serveReload(server: FastifyInstance): void {
  server.get('/dev/reload.js', (_, reply) =>
    reply.type('text/javascript').header('cache-control', 'no-store').send(script),
  )
  server.get('/dev/built-at', (_, reply) =>
    reply.header('cache-control', 'no-store').send(`${builtAt()} ${process.pid}`),
  )
}
