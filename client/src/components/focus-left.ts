import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A part that goes while it holds the focus hands it to the page, so that the keyboard does not begin from the top again. */
export function useFocusLeft<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null)
  useLayoutEffect(() => {
    const going = part.current
    return () => {
      if (going?.contains(document.activeElement)) document.getElementById('main')?.focus({ preventScroll: true })
    }
  }, [])
  return part
}
