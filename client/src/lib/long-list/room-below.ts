import { useLayoutEffect, useRef } from 'react'

/** Tells an element how far below the page's top it begins (`--above`), so that its style can let it end with the window. */
export function useRoomBelow<Box extends HTMLElement>() {
  const box = useRef<Box>(null)
  useLayoutEffect(() => {
    const measure = () => {
      const top = (box.current?.getBoundingClientRect().top ?? 0) + window.scrollY
      box.current?.style.setProperty('--above', `${Math.round(top)}px`)
    }
    measure()
    const observer = 'ResizeObserver' in window ? new ResizeObserver(measure) : null
    observer?.observe(document.body)
    return () => observer?.disconnect()
  }, [])
  return box
}
