import type { Plugin } from 'vite'

const name = 'virtual:positions.css'

/** Five-minute rows of a day, and one for the night that an agenda may run into. */
const rows = 288
const longest = 192
const rooms = 24

const each = (count: number, rule: (n: number) => string) => Array.from({ length: count }, (_, n) => rule(n)).join('')

/**
 * One static sheet of positions for every agenda, because the content policy forbids `style` attributes. Row 1 holds the
 * rooms' names and column 1 the hours, so `from-0` starts in row 2 and `room-1` in column 2. `for-N` is N × 5 minutes.
 */
export const positions = (): Plugin => ({
  name: 'positions',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load(id) {
    if (id !== `\0${name}`) return
    return [
      each(rows, (n) => `.from-${n}{grid-row-start:${n + 2}}`),
      each(longest, (n) => `.for-${n + 1}{grid-row-end:span ${n + 1}}`),
      each(rooms, (n) => `.room-${n + 1}{grid-column:${n + 2}}.rooms-${n + 1}{--rooms:${n + 1}}`),
      '.room-all{grid-column:2/-1}',
    ].join('\n')
  },
})
