import type { DraftSession } from '@plenary/shared/contracts/agenda'
import type { Grid, Place } from '@plenary/shared/rules/agenda/moving'
import { type PointerEvent, useEffect, useRef } from 'react'
import { type Carried, startOf } from './carry.js'
import { drawnOf, endAt, isOverParked, type Point, placeAt } from './pointed.js'

interface DraggingOptions {
  readonly day: string
  readonly grid: Grid
  readonly hold: (carried: Carried | null) => void
  readonly drop: (carried: Carried) => void
}

/** A press becomes a drag once the pointer has gone so far; less is a click. */
const slackPx = 5

/** Drags a session by its whole block, into the grid or out of it onto the list of what is not placed, or only its end by the grip; Escape and a pointer that is lost put it back. */
export function useDragging(options: DraggingOptions) {
  const latest = useRef(options)
  latest.current = options
  const end = useRef<() => void>(() => undefined)
  useEffect(() => () => end.current(), [])
  return (event: PointerEvent<HTMLElement>, session: DraftSession, resizes = false) => {
    if (event.button !== 0) return
    end.current()
    const dragging = beginning(event, session, resizes, latest.current, () => latest.current)
    end.current = dragging
  }
}

/** Listens until the pointer is let go. Answers how to stop. */
function beginning(
  { clientX, clientY, currentTarget }: PointerEvent<HTMLElement>,
  session: DraftSession,
  resizes: boolean,
  { day, grid }: DraggingOptions,
  now: () => DraggingOptions,
): () => void {
  const from = { x: clientX, y: clientY }
  const block = currentTarget.closest('.session')
  const grabbed = session.startsLocal === null ? 0 : clientY - (block?.getBoundingClientRect().top ?? clientY)
  const start = startOf(session, day, grid.rooms)
  let held: Carried | null = null
  let far = false
  const listening = new AbortController()
  const stop = () => {
    listening.abort()
    now().hold(null)
  }
  const move = (event: globalThis.PointerEvent) => {
    const at = { x: event.clientX, y: event.clientY }
    far ||= Math.hypot(at.x - from.x, at.y - from.y) > slackPx
    const sheet = document.querySelector<HTMLElement>('.editor .agenda')
    const drawn = far && sheet ? drawnOf(sheet, day) : null
    if (!drawn) return
    event.preventDefault()
    const place = resizes
      ? endAt(start, at, drawn, grid, event.shiftKey)
      : placeAt(start, at, grabbed, drawn, event.shiftKey)
    held = place ? { session, place, by: 'pointer' } : leaving(session, start, at)
    now().hold(held)
  }
  const release = () => {
    const dropped = held
    stop()
    if (far) swallowClick()
    if (dropped) now().drop(dropped)
  }
  listen({ move, release, stop }, listening.signal)
  return stop
}

/** Beside the grid, and over the list of what has no place: there it is taken out, if it has one. */
const leaving = (session: DraftSession, place: Place, at: Point): Carried | null =>
  session.startsLocal !== null && isOverParked(at) ? { session, place, by: 'pointer', parks: true } : null

interface Ways {
  readonly move: (event: globalThis.PointerEvent) => void
  readonly release: () => void
  readonly stop: () => void
}

function listen({ move, release, stop }: Ways, signal: AbortSignal): void {
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', release, { signal })
  window.addEventListener('pointercancel', stop, { signal })
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && stop(), { signal })
}

/** The click that a browser makes of the end of a drag opens nothing. */
function swallowClick(): void {
  const once = new AbortController()
  window.addEventListener('click', (event) => event.preventDefault(), { capture: true, signal: once.signal })
  setTimeout(() => once.abort(), 0)
}
