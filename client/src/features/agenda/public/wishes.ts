import type { PublicAgenda } from './content.js'

/** What the address asks for: anybody who gets it sees the same. */
export interface Wishes {
  readonly day: string
  readonly search: string
  readonly types: readonly string[]
  readonly languages: readonly string[]
  /** The reader's own zone, where they want their times. */
  readonly zone: string | null
  /** All days as a list: chosen, or because a search goes over all days. */
  readonly asList: boolean
  /** Something is searched or filtered. */
  readonly narrowed: boolean
}

export function wishesIn(query: URLSearchParams, { days, event, sessions }: PublicAgenda): Wishes {
  const firstHeld = days.find((day) => sessions.some(({ startsLocal }) => startsLocal.startsWith(day)))
  const day = query.get('day') ?? ''
  const search = (query.get('q') ?? '').trim().slice(0, 100)
  const [types, languages] = [query.getAll('type'), query.getAll('language')]
  const zone = query.get('zone')
  const narrowed = search !== '' || types.length > 0 || languages.length > 0
  return {
    day: days.includes(day) ? day : (firstHeld ?? days[0] ?? ''),
    search,
    types,
    languages,
    zone: zone !== null && zone !== event.zone && isZone(zone) ? zone : null,
    asList: narrowed || query.get('view') === 'list',
    narrowed,
  }
}

/** A zone that the formatter knows; it throws for any other. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** This page's address with other wishes; `null` takes one away. */
export function addressWith(
  path: string,
  query: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes))
    if (value === null) next.delete(name)
    else next.set(name, value)
  return next.size === 0 ? path : `${path}?${next}`
}
