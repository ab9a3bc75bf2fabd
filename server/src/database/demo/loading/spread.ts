/** One of many comes at a moment of its own: the first on the first of these days before the load, the last on the last. */
export function spread(position: number, many: number, from: number, to: number): { daysAgo: number; at: string } {
  const passed = Math.floor((position * (from - to + 1)) / many)
  // By day, and later than the one before on the same day as long as few come in a day
  const minute = 7 * 60 + ((position * 97) % 780)
  return { daysAgo: from - passed, at: clockTime(minute) }
}

const two = (number: number) => String(number).padStart(2, '0')
const clockTime = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
