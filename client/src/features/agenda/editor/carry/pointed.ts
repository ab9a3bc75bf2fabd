import { type Grid, type Place, stepped } from '@plenary/shared/rules/agenda/moving'
import { clockOf, minutesBetween, minutesLater } from '@plenary/shared/rules/time/wall-times'

/** The grid as it stands on the screen: how high a minute is, where each room is, and when the first row begins. */
export interface Drawn {
  readonly day: string
  readonly opens: number
  readonly top: number
  readonly bottom: number
  readonly minutePx: number
  readonly rooms: readonly { readonly id: string; readonly from: number; readonly to: number }[]
}

/** Measures a grid: its hours say their time in `data-at`, its rooms their id in `data-room`. */
export function drawnOf(grid: HTMLElement, day: string): Drawn | null {
  const hours = [...grid.querySelectorAll<HTMLElement>('[data-at]')]
  const [first, last] = [hours[0], hours.at(-1)]
  if (!first || !last || first === last) return null
  const [top, bottom] = [first.getBoundingClientRect().top, last.getBoundingClientRect().top]
  const opens = minuteOf(first)
  const minutes = minuteOf(last) - opens
  return {
    day,
    opens,
    top,
    bottom,
    minutePx: (bottom - top) / minutes,
    rooms: [...grid.querySelectorAll<HTMLElement>('[data-room]')].map((room) => {
      const { left, right } = room.getBoundingClientRect()
      return { id: room.dataset['room'] ?? '', from: left, to: right }
    }),
  }
}

const minuteOf = (hour: HTMLElement) => {
  const at = hour.dataset['at'] ?? ''
  return minutesBetween(`${at.slice(0, 10)}T00:00`, at)
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Is the pointer over the list of what has no place? Asked of the page, because a finger keeps the element that it touched first. */
export const isOverParked = ({ x, y }: Point): boolean =>
  document.elementFromPoint(x, y)?.closest('.editor .parked') !== null

const snapped = (minutes: number, fine: boolean) => Math.round(minutes / (fine ? 5 : 15)) * (fine ? 5 : 15)

/** Where a session would lie whose upper edge is `grabbed` pixels above the pointer; null while the pointer is beside the grid. */
export function placeAt(place: Place, { x, y }: Point, grabbed: number, drawn: Drawn, fine: boolean): Place | null {
  const room = drawn.rooms.find(({ from, to }) => x >= from && x <= to)
  if (y < drawn.top - 20 || y > drawn.bottom + 20 || (drawn.rooms.length > 0 && !room)) return null
  const minute = snapped(drawn.opens + (y - grabbed - drawn.top) / drawn.minutePx, fine)
  const lasts = minutesBetween(place.startsLocal, place.endsLocal)
  const startsLocal = minutesLater(`${drawn.day}T00:00`, Math.max(0, Math.min(24 * 60 - lasts, minute)))
  return { startsLocal, endsLocal: minutesLater(startsLocal, lasts), roomId: room?.id ?? place.roomId }
}

/** The same start, and an end where the pointer is. */
export function endAt(place: Place, { y }: Point, drawn: Drawn, grid: Grid, fine: boolean): Place {
  const end = snapped(drawn.opens + (y - drawn.top) / drawn.minutePx, fine)
  const now = minutesBetween(`${drawn.day}T00:00`, `${drawn.day}T${clockOf(place.endsLocal)}`)
  return stepped(place, { by: 'length', of: end - now }, grid)
}
