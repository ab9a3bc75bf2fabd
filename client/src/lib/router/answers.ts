import { UNSAFE_ErrorResponseImpl as ErrorAnswer, type LoaderFunctionArgs } from 'react-router'
import { type KnownMatch, opened } from './known-routes.js'

/** What an address shows: what its routes read, or what went wrong by the route that says so; or where it leads instead. */
export interface Answers {
  readonly loaderData: Record<string, unknown>
  readonly errors: Record<string, unknown> | null
  readonly leadsTo?: string
}

type Outcome = { readonly read: unknown } | { readonly error: unknown } | { readonly leadsTo: string }

/** Loads the code of an address and asks each of its loaders. Never rejects: what is thrown is what the page shows. */
export async function answersOf(matches: readonly KnownMatch[], request: Request): Promise<Answers> {
  const outcomes = await Promise.all(matches.map((match) => outcomeOf(match, request)))
  const loaderData: Record<string, unknown> = {}
  const errors: Record<string, unknown> = {}
  for (const [index, outcome] of outcomes.entries()) {
    if ('leadsTo' in outcome) return { loaderData: {}, errors: null, leadsTo: outcome.leadsTo }
    if ('error' in outcome) errors[sayerOf(matches.slice(0, index + 1))] ??= outcome.error
    else if (matches[index]?.route.loader) loaderData[matches[index].route.id] = outcome.read
  }
  return { loaderData, errors: Object.keys(errors).length > 0 ? errors : null }
}

/** The innermost route that has a page for errors; the outermost where none has. */
const sayerOf = (matches: readonly KnownMatch[]): string =>
  (matches.findLast(({ route }) => route.hasErrorBoundary) ?? matches[0])?.route.id ?? ''

async function outcomeOf({ route, params }: KnownMatch, request: Request): Promise<Outcome> {
  try {
    await opened(route)
    if (typeof route.loader !== 'function') return { read: undefined }
    const asked: Pick<LoaderFunctionArgs, 'request' | 'params'> = { request, params }
    return told(await route.loader(asked as LoaderFunctionArgs))
  } catch (thrown) {
    return thrown instanceof Response ? told(thrown) : { error: isAnswer(thrown) ? answerOf(thrown) : thrown }
  }
}

function told(read: unknown): Outcome {
  const leadsTo = read instanceof Response && read.headers.get('location')
  return leadsTo ? { leadsTo } : { read }
}

/** What `throw data(…, { status })` throws. */
interface Thrown {
  readonly type: 'DataWithResponseInit'
  readonly data: unknown
  readonly init: ResponseInit | null
}

const isAnswer = (thrown: unknown): thrown is Thrown =>
  typeof thrown === 'object' && thrown !== null && 'type' in thrown && thrown.type === 'DataWithResponseInit'

const answerOf = ({ data, init }: Thrown) => new ErrorAnswer(init?.status ?? 500, init?.statusText ?? '', data)
