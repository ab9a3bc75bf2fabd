import { type RefCallback, useRef } from 'react'

/**
 * A block that is carried to another group is drawn anew there, which takes the focus away: where it had it, it gets it
 * back in the same moment. A block that goes for good leaves it.
 */
export function useHeldFocus(): (id: string) => RefCallback<HTMLElement> {
  const taken = useRef<string>(undefined)
  const refs = useRef(new Map<string, RefCallback<HTMLElement>>()).current
  const refFor =
    (id: string): RefCallback<HTMLElement> =>
    (element) => {
      if (element && taken.current === id) element.focus()
      return () => {
        if (!element || document.activeElement !== element) return
        taken.current = id
        queueMicrotask(() => {
          taken.current = undefined
        })
      }
    }
  return (id) => {
    const known = refs.get(id) ?? refFor(id)
    refs.set(id, known)
    return known
  }
}
