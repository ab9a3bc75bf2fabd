import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { FastifyReply } from 'fastify'

/** Aborted when whoever asked is gone before the answer: nobody waits for it any more. */
export const Gone = createParamDecorator((_: unknown, context: ExecutionContext): AbortSignal => {
  const { raw } = context.switchToHttp().getResponse<FastifyReply>()
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new Error('whoever asked is gone'))
  })
  return gone.signal
})
