import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { FastifyRequest } from 'fastify'

/** What the guard found out about a request before its handler runs. */
export interface Known {
  actor: Actor | null
}

const known = new WeakMap<FastifyRequest, Known>()

export const remember = (request: FastifyRequest, what: Known): void => void known.set(request, what)

/** Who asks. The route's `needs` has been checked; on public routes it may be nobody (`@AnyActor`). */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = known.get(context.switchToHttp().getRequest<FastifyRequest>())?.actor
  if (!actor) throw new Error('a handler asks for the actor of a public route')
  return actor
})

export const AnyActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    known.get(context.switchToHttp().getRequest<FastifyRequest>())?.actor ?? null,
)
