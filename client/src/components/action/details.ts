import { type KeyboardEvent, useEffect, useRef } from 'react'

/** What a `details` that floats above the page needs: Esc closes it and gives the focus back, a press elsewhere closes it too. */
export function useDetails() {
  const ref = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const shut = ({ target }: PointerEvent) => {
      if (ref.current?.open && target instanceof Node && !ref.current.contains(target)) ref.current.open = false
    }
    document.addEventListener('pointerdown', shut)
    return () => document.removeEventListener('pointerdown', shut)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !ref.current?.open) return
    event.preventDefault()
    ref.current.open = false
    ref.current.querySelector('summary')?.focus()
  }
  return { ref, onKeyDown }
}
