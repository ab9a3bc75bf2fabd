import type { Ask, Received, Route } from '@plenary/shared/contracts/route'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { call, type Given } from '../api.js'

/** What `<Loaded>` draws: rows of all pages that were asked for, and how to ask for the next. */
export interface Pages<R extends Route> {
  readonly data: readonly Received<R>[] | undefined
  readonly error: Error | null
  readonly dataUpdatedAt: number
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  /** The rows on the screen are those of another question; the answer to this one is on its way. */
  readonly isPlaceholderData: boolean
  fetchNextPage(): Promise<unknown>
  /** Asks for more until there is enough, or no more; gives what is there then. */
  fetchUntil(enough: (pages: readonly Received<R>[]) => boolean): Promise<readonly Received<R>[]>
  refetch(): Promise<unknown>
}

/** Reads a list whose route takes `after` (or `before`) and answers `next`: a page at a time, as far as somebody scrolls. */
export function useReadPages<R extends Route>(
  route: R,
  ask: Ask<R>,
  { by = 'after' }: { readonly by?: 'after' | 'before' } = {},
): Pages<R> {
  const reading = useInfiniteQuery({
    queryKey: [route.word, route.id, ask, 'pages'],
    queryFn: ({ pageParam }) => call(route, ...([askedFrom(ask, by, pageParam)] as Given<R>)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last as { next: string | null }).next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const fetchUntil = async (enough: (pages: readonly Received<R>[]) => boolean) => {
    let last = reading.data?.pages ?? []
    for (let more = reading.hasNextPage; more && !enough(last as readonly Received<R>[]); ) {
      const next = await reading.fetchNextPage()
      last = next.data?.pages ?? []
      more = next.hasNextPage && !next.isError
    }
    return last as readonly Received<R>[]
  }
  const { error, dataUpdatedAt, hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage, refetch } = reading
  return {
    data: reading.data?.pages as readonly Received<R>[] | undefined,
    error,
    dataUpdatedAt,
    hasNextPage,
    isFetchingNextPage,
    isPlaceholderData,
    fetchNextPage: async () => {
      if (!isFetchingNextPage) await fetchNextPage()
    },
    fetchUntil,
    refetch,
  }
}

function askedFrom<R extends Route>(ask: Ask<R>, by: string, key: string | undefined): Ask<R> {
  const { query } = ask as { readonly query?: object }
  return { ...(ask as object), query: { ...query, [by]: key } } as Ask<R>
}
