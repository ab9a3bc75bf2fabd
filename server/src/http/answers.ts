import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import type { Route } from '@plenary/shared/contracts/route'
import type { FastifyReply } from 'fastify'
import { map, type Observable } from 'rxjs'
import { ROUTE } from './serves.js'

/** Parses every answer by its route's schema, so that a key that the contract does not name never leaves. */
@Injectable()
export class AnswerParser implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler())
    const schema = route?.answer
    const reply = context.switchToHttp().getResponse<FastifyReply>()
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!route?.bytes) reply.header('cache-control', 'no-store') // a file says itself how long it may be kept
        return schema ? schema.parse(answer) : answer
      }),
    )
  }
}
