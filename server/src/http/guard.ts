import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import type { Route } from '@plenary/shared/contracts/route'
import { mayAnywhere } from '@plenary/shared/rules/access/standing'
import type { FastifyRequest } from 'fastify'
import { remember } from './current-actor.js'
import { refused } from './refused.js'
import { ROUTE } from './serves.js'
import { Standing } from './standing.js'

/**
 * Whether a browser says that this request starts on a page of another site. Our cookie is SameSite=Lax, this is the
 * second lock for everything that writes. `Origin: null` is another site.
 */
export function fromElsewhere(headers: FastifyRequest['headers']): boolean {
  const { origin, host } = headers
  const otherOrigin = origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)
  return otherOrigin || headers['sec-fetch-site'] === 'cross-site'
}

/** Asks who it is, and whether any of their roles has what the route needs; the door asks again for the one object. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly standing: Standing,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler())
    if (!route) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no route`)
    const request = context.switchToHttp().getRequest<FastifyRequest>()
    if (route.method !== 'GET' && fromElsewhere(request.headers)) refused('FROM_ELSEWHERE')
    const actor = await this.standing.of(request.headers.cookie)
    remember(request, { actor })
    if (route.needs === 'public') return true
    if (!actor) refused('SIGN_IN_FIRST')
    if (!mayAnywhere(actor, route.needs)) refused('FORBIDDEN')
    return true
  }
}
