/** How an event's seats stand: what is neither confirmed nor offered is free. */
export interface Seats {
  readonly seats: number
  readonly confirmed: number
  readonly offered: number
}

interface Row {
  readonly radius: number
  readonly seats: number
}

const centre = { x: 100, y: 98 }
const inner = 44
const outer = 96

/** Above this each dot stands for several seats: more would be a grey cloud. */
const mostDots = 500

/** Rows of a half circle, each with seats in proportion to its length, together exactly `seats`. */
function rowsOf(seats: number): Row[] {
  const count = Math.max(1, Math.min(12, Math.round(Math.sqrt(seats) / (seats < 60 ? 2.6 : 2))))
  const radii = Array.from({ length: count }, (_, n) =>
    count === 1 ? outer : inner + ((outer - inner) * n) / (count - 1),
  )
  const length = radii.reduce((sum, radius) => sum + radius, 0)
  let given = 0
  return radii.map((radius, n) => {
    const share = n === count - 1 ? seats - given : Math.round((seats * radius) / length)
    given += share
    return { radius, seats: share }
  })
}

/** The seats from one end of the half circle to the other, so that the confirmed sit together. */
function placesOf(seats: number): string[] {
  return rowsOf(seats)
    .flatMap(({ radius, seats }) =>
      Array.from({ length: seats }, (_, n) => ({
        radius,
        angle: seats === 1 ? Math.PI / 2 : (Math.PI * n) / (seats - 1),
      })),
    )
    .sort((a, b) => a.angle - b.angle || a.radius - b.radius)
    .map(({ radius, angle }) => {
      const x = centre.x - radius * Math.cos(angle)
      const y = centre.y - radius * Math.sin(angle)
      return `M${x.toFixed(1)} ${y.toFixed(1)}h0`
    })
}

export interface SeatPaths {
  readonly full: string
  readonly held: string
  readonly free: string
  readonly dots: number
}

/** The three paths of a hemicycle, as many dots as there are seats. */
export function pathsOf({ seats, confirmed, offered }: Seats): SeatPaths {
  const scale = seats > mostDots ? mostDots / seats : 1
  const dots = Math.round(seats * scale)
  const full = Math.min(dots, Math.round(confirmed * scale))
  const held = Math.min(dots - full, Math.round(offered * scale))
  const places = placesOf(dots)
  return {
    full: places.slice(0, full).join(''),
    held: places.slice(full, full + held).join(''),
    free: places.slice(full + held).join(''),
    dots,
  }
}
