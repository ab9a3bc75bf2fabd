import type { SiteId } from '@plenary/shared/language/ids'
import { type PointerEvent, useRef, useState } from 'react'
import { placed, type Ranking } from './ranking.js'

/**
 * Drags a site of the order by its handle, with a mouse or a finger. The place below the pointer becomes its own. The list
 * holds the pointer, not the handle: a row that is put elsewhere in the page lets go of it.
 */
export function useDragging({ order, show, keep }: Ranking) {
  const [dragged, setDragged] = useState<SiteId | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const leave = () => {
    if (dragged === null) return
    setDragged(null)
    keep()
  }
  const dragging = {
    ref: list,
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (dragged === null) return
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
      const at = rows.findIndex(({ bottom }) => clientY < bottom)
      const place = at < 0 ? rows.length - 1 : at
      if (order[place] !== dragged) show(placed(order, dragged, place))
    },
    onPointerUp: leave,
    onPointerCancel: leave,
  }
  const handle = (id: SiteId) => ({
    onPointerDown: ({ button, pointerId }: PointerEvent) => {
      if (button !== 0) return
      list.current?.setPointerCapture(pointerId)
      setDragged(id)
    },
  })
  return { dragged, dragging, handle }
}
