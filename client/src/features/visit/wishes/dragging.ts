import type { SiteId } from '@plenary/shared/language/ids'
import { type PointerEvent, useRef, useState } from 'react'
import { placed, type Ranking } from './ranking.js'

/** Drags a site of the order by its handle, with a mouse or a finger. The place below the pointer becomes its own. */
export function useDragging({ order, show, keep }: Ranking) {
  const [dragged, setDragged] = useState<SiteId | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const follow = (event: PointerEvent, id: SiteId) => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
    const at = rows.findIndex(({ bottom }) => event.clientY < bottom)
    const place = at < 0 ? rows.length - 1 : at
    if (order[place] !== id) show(placed(order, id, place))
  }
  const leave = () => {
    setDragged(null)
    keep()
  }
  const handle = (id: SiteId) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDragged(id)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged === id) follow(event, id)
    },
    onPointerUp: leave,
    onPointerCancel: leave,
  })
  return { list, dragged, handle }
}
