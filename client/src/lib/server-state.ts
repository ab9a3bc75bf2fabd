import type { Ask, Received, Route, Word } from '@plenary/shared/contracts/route'
import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { call, type Given, sendFile } from './api.js'
import { Refused } from './refused.js'

/** A refusal is an answer; only what did not arrive is asked for again. */
const retry = (tries: number, error: Error) => !(error instanceof Refused) && tries < 2

/** Without a network too it is tried, and said at once that no answer came, rather than waited for in silence. */
const networkMode = 'always'

/** Server state of the signed-in faces lives here and nowhere else. */
export const serverState = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry, networkMode, refetchOnReconnect: true, staleTime: 30_000 },
      mutations: { retry: false, networkMode },
    },
  })

/** The word comes first, so that a write can refresh every read of a word. */
const keyOf = (route: Route, ask: unknown) => [route.word, route.id, ask ?? null] as const

export interface ReadOptions {
  /** Off while something that it needs is not known. */
  readonly when?: boolean
  /** A list keeps its rows on the screen while the next ones come. */
  readonly keeps?: boolean
}

/** Reads a route. Draw the result with `<Loaded>`. */
export function useRead<R extends Route>(
  route: R,
  ask?: Ask<R>,
  { when = true, keeps = false }: ReadOptions = {},
): UseQueryResult<Received<R>, Error> {
  return useQuery({
    queryKey: keyOf(route, ask),
    queryFn: async () => (await call(route, ...([ask] as Given<R>))) ?? (null as Received<R>),
    enabled: when,
    ...(keeps && { placeholderData: keepPreviousData }),
  }) as UseQueryResult<Received<R>, Error>
}

/** Makes every read of these words stale; those on the screen are read again at once. */
export function useRefresh(): (touched: readonly Word[]) => Promise<void> {
  const queries = useQueryClient()
  return async (touched) => {
    await Promise.all(touched.map((word) => queries.invalidateQueries({ queryKey: [word] })))
  }
}

type Act<R extends Route> = Ask<R> & { readonly signal?: AbortSignal }

/** Writes through a route: `const confirm = useAct(confirmRegistration); confirm.mutate({ params, body })`. */
export function useAct<R extends Route>(route: R): UseMutationResult<Received<R>, Error, Act<R>> {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (ask: Act<R>) => call(route, ...([ask] as Given<R>)),
    onSuccess: () => refresh(route.touches),
  })
}

/** Sends a file through a route; as `useAct`, with the file beside what the route asks. */
export function useUpload<R extends Route>(
  route: R,
): UseMutationResult<Received<R>, Error, { readonly file: File; readonly ask?: Ask<R> }> {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ file, ask }: { readonly file: File; readonly ask?: Ask<R> }) =>
      sendFile(route, file, ...([ask] as Given<R>)),
    onSuccess: () => refresh(route.touches),
  })
}
