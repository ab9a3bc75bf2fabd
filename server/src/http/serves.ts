import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common'
import type { Answer, Asked, Route } from '@plenary/shared/contracts/route'
import type { FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { unwritableIn } from './incoming/writable.js'
import { refused } from './refused.js'

export const ROUTE = 'route'

/** Every route that a handler serves, by id: what the API's description and the tests that walk all routes read. */
export const served = new Map<string, Route>()

const parts = ['params', 'query', 'body'] as const

/** Parses what was asked; all that is wrong with it is said in one answer. */
function parsed(route: Route, request: FastifyRequest): Record<string, unknown> {
  const asked: Record<string, unknown> = {}
  const problems: { path: string; problem: string }[] = []
  for (const part of parts) {
    const schema: z.ZodType | undefined = route[part]
    if (!schema) continue
    const given = request[part] ?? {}
    const result = schema.safeParse(given)
    if (result.success) {
      asked[part] = result.data
      problems.push(...unwritableIn(given).map((path) => ({ path: part + path, problem: 'controlCharacters' })))
    } else
      problems.push(
        ...result.error.issues.map((issue) => ({ path: [part, ...issue.path].join('.'), problem: problemOf(issue) })),
      )
  }
  if (problems.length > 0 && problems.every(({ path }) => path.startsWith('params.'))) refused('NOT_FOUND')
  if (problems.length > 0) refused('INVALID', { problems: problems.slice(0, 100) })
  return asked
}

/** A custom problem of a schema is its message (a key of the catalogue); a standard one is zod's code. */
const problemOf = (issue: z.core.$ZodIssue) => (issue.code === 'custom' ? issue.message : issue.code)

const Parsed = (route: Route) =>
  createParamDecorator((_: unknown, context: ExecutionContext) =>
    parsed(route, context.switchToHttp().getRequest<FastifyRequest>()),
  )()

/** What comes after the first parameter is Nest's business; `never` lets a handler ask for anything there. */
type Handler<R extends Route> = (asked: Asked<R>, ...rest: never[]) => Handled<R> | Promise<Handled<R>>
type Handled<R extends Route> = R['bytes'] extends string ? unknown : Answer<R>

/** Maps a handler to its route: tsc checks the handler against it, Nest maps it, the guard reads `needs`, the answer is parsed. */
export const Serves =
  <const R extends Route>(route: R) =>
  <F extends Handler<R>>(target: object, key: string, descriptor: TypedPropertyDescriptor<F>): void => {
    const other = served.get(route.id)
    if (other && other !== route) throw new Error(`two routes are called ${route.id}`)
    served.set(route.id, route)
    const path = route.path.replace(/\{(\w+)\}/g, ':$1')
    applyDecorators(
      RequestMapping({ method: RequestMethod[route.method], path }),
      HttpCode(route.answer || route.bytes ? 200 : 204),
      SetMetadata(ROUTE, route),
    )(target, key, descriptor)
    Parsed(route)(target, key, 0)
  }
