import { type RefCallback, useRef } from 'react'

/**
 * A block that is carried to another group is drawn anew there, which takes the focus away: it gets it back, as long as nothing
 * else has it. `hold` names the block that the keyboard is on.
 */
export function useHeldFocus() {
  const held = useRef<string | null>(null)
  const refOf =
    (id: string): RefCallback<HTMLElement> =>
    (element) => {
      if (element && held.current === id && document.activeElement === document.body) element.focus()
    }
  return { hold: (id: string) => (held.current = id), refOf }
}
