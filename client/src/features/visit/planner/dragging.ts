import { type PointerEvent, type RefObject, useRef } from 'react'
import { type Carrying, type Load, placeAfter, stepMinutes } from './carrying.js'
import type { Block } from './plan.js'

/** Where the pointer took hold, and how far its way is in minutes and groups. */
interface Grip {
  readonly x: number
  readonly y: number
  readonly minutesPerPixel: number
  readonly lanes: readonly DOMRect[]
  readonly lane: number
  moved: boolean
}

/** A press that moves less than this many pixels is a click. */
const slop = 5

/** Drags blocks by pointer; a press that did not drag opens the block. */
export function useDragging(carrying: Carrying, load: Load, onOpen: (block: Block) => void) {
  const grip = useRef<Grip | null>(null)
  const dragged = useRef(false)
  return (block: Block) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      dragged.current = false
      if (event.button === 0 && carrying.plan.can.write) grip.current = gripOf(event, carrying)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => follow(event, grip, block, carrying, load),
    onPointerUp: () => {
      const held = grip.current
      grip.current = null
      dragged.current = held?.moved ?? false
      if (held?.moved) load.drop(block)
    },
    onPointerCancel: () => {
      grip.current = null
      load.putBack()
    },
    onClick: () => {
      if (!dragged.current && !load.carried) onOpen(block)
    },
  })
}

function follow(
  event: PointerEvent<HTMLElement>,
  grip: RefObject<Grip | null>,
  block: Block,
  carrying: Carrying,
  load: Load,
): void {
  const held = grip.current
  if (!held || (!held.moved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < slop)) return
  if (!held.moved) event.currentTarget.setPointerCapture(event.pointerId)
  held.moved = true
  const minutes = (event.clientX - held.x) * held.minutesPerPixel * (carrying.rtl ? -1 : 1)
  const over = held.lanes.findIndex(({ top, bottom }) => event.clientY >= top && event.clientY < bottom)
  const by = { minutes: Math.round(minutes / stepMinutes) * stepMinutes, groups: over === -1 ? 0 : over - held.lane }
  load.take(block, placeAfter(carrying, block, by))
}

function gripOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>, { window: shown }: Carrying): Grip {
  const own = currentTarget.closest('.lane-time')
  const lanes = [...document.querySelectorAll('.planner .lane[data-group] .lane-time')]
  return {
    x: clientX,
    y: clientY,
    minutesPerPixel: (shown.hours * 60) / (own?.getBoundingClientRect().width || 1),
    lanes: lanes.map((lane) => lane.getBoundingClientRect()),
    lane: own ? lanes.indexOf(own) : -1,
    moved: false,
  }
}
