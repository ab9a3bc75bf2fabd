import type { Route } from '@plenary/shared/contracts/route'
import { everywhere, type RefusalCode, refusals } from '@plenary/shared/language/refusals'
import * as z from 'zod'

type Schema = Record<string, unknown>

/** The API as OpenAPI 3.1, made from the routes that are served; `x-permission` says what each needs. */
export function openApiOf(routes: Iterable<Route>, publicUrl: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const route of [...routes].sort((a, b) => a.path.localeCompare(b.path))) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plenary',
      version: '1',
      description: 'Everything that the screens of Plenary do, they do through these routes.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${publicUrl}/api` }],
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'plenary.session_token' } } },
  }
}

function operationOf(route: Route): Schema {
  return {
    operationId: route.id,
    tags: [route.word],
    'x-permission': route.needs,
    security: route.needs === 'public' ? [] : [{ session: [] }],
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...bodyOf(route),
    responses: { ...successOf(route), ...problemsOf(route) },
  }
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): Schema[] {
  const { properties = {}, required = [] } = schema
    ? (jsonSchema(schema, 'input') as { properties?: Schema; required?: string[] })
    : {}
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: of,
  }))
}

function bodyOf(route: Route): Schema {
  if (route.upload) return { requestBody: { required: true, content: { 'multipart/form-data': { schema: upload } } } }
  return route.body
    ? { requestBody: { content: { 'application/json': { schema: jsonSchema(route.body, 'input') } } } }
    : {}
}

const upload = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } }

function successOf({ answer, bytes }: Route): Schema {
  if (bytes)
    return { 200: { description: 'The file', content: { [bytes]: { schema: { type: 'string', format: 'binary' } } } } }
  return answer
    ? { 200: { description: 'Done', content: { 'application/json': { schema: jsonSchema(answer, 'output') } } } }
    : { 204: { description: 'Done' } }
}

/** One answer per status, listing the codes that it can carry. */
function problemsOf(route: Route): Schema {
  const codes: readonly RefusalCode[] = [...everywhere, ...route.refuses]
  const statuses = new Set(codes.map((code) => refusals[code].status))
  return Object.fromEntries(
    [...statuses].sort().map((status) => [status, problem(codes.filter((code) => refusals[code].status === status))]),
  )
}

const problem = (codes: readonly RefusalCode[]): Schema => ({
  description: codes.map((code) => `${code}: ${refusals[code].means}`).join('; '),
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'code', 'carries', 'requestId'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { enum: codes },
          carries: { type: 'object' },
          requestId: { type: 'string' },
        },
      },
    },
  },
})

/** The pattern that zod gives to dates and times is longer than all else; their format says it. */
const longestPattern = 120

/** Transformed values are described as they travel. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: io === 'output' ? 'input' : io,
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ jsonSchema: made }) => {
      if (made.pattern && made.pattern.length > longestPattern) delete made.pattern
    },
  })
  return rest
}
