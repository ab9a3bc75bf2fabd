const width = 24

/** A bar, a count and what is being made: `[######··················]  310 of 1240: 160 registrations`. */
export function progressLine(done: number, all: number, what: string): string {
  const full = Math.round((done / all) * width)
  const count = String(done).padStart(String(all).length)
  return `[${'#'.repeat(full)}${'·'.repeat(width - full)}] ${count} of ${all}: ${what}`
}
