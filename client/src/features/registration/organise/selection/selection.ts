import type { RegistrationId } from '@plenary/shared/language/ids'
import { useRef, useState } from 'react'

/** As many as one question to the server may name. */
export const mostSelected = 500

export interface Selection {
  readonly ids: readonly RegistrationId[]
  has(id: RegistrationId): boolean
  /** Selects or leaves one; with `range` all rows from the last touched one to this are selected. */
  toggle(id: RegistrationId, range: boolean): void
  set(ids: readonly RegistrationId[]): void
  clear(): void
  /** How much of so many rows is selected. */
  of(all: number): 'none' | 'some' | 'all'
}

/** Which rows are selected, in the order in which they were. `rows`: the list as it is loaded. */
export function useSelection(rows: readonly { readonly id: RegistrationId }[]): Selection {
  const [ids, setIds] = useState<readonly RegistrationId[]>([])
  const touched = useRef<RegistrationId | null>(null)

  const between = (from: RegistrationId, to: RegistrationId) => {
    const [a, b] = [from, to].map((id) => rows.findIndex((row) => row.id === id)).sort((x, y) => x - y)
    return a === undefined || b === undefined || a < 0 ? [to] : rows.slice(a, b + 1).map(({ id }) => id)
  }
  const toggle = (id: RegistrationId, range: boolean) => {
    const from = touched.current
    touched.current = id
    setIds((now) => {
      if (range && from !== null) return [...new Set([...now, ...between(from, id)])]
      return now.includes(id) ? now.filter((one) => one !== id) : [...now, id]
    })
  }
  return {
    ids,
    has: (id) => ids.includes(id),
    toggle,
    set: setIds,
    clear: () => setIds([]),
    of: (all) => (ids.length === 0 ? 'none' : ids.length >= all ? 'all' : 'some'),
  }
}
