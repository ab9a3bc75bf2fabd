import type { Plugin } from 'vite'

const name = 'virtual:timeline.css'

/** Five-minute columns of a day. */
const columns = 288
const hours = 24
/** A load bar is as high as so many twentieths of what a site takes at once. */
const steps = 20

const each = (count: number, rule: (n: number) => string) => Array.from({ length: count }, (_, n) => rule(n)).join('')

/**
 * One static sheet of places on a timeline, because the content policy forbids `style` attributes: `at-N` begins N × 5 minutes
 * after the first hour shown, `long-N` lasts N × 5 minutes, `hours-N` shows N hours, `full-N` fills N twentieths.
 */
export const timeline = (): Plugin => ({
  name: 'timeline',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load(id) {
    if (id !== `\0${name}`) return
    return [
      each(columns, (n) => `.at-${n}{grid-column-start:${n + 1}}`),
      each(columns, (n) => `.long-${n + 1}{grid-column-end:span ${n + 1}}`),
      each(hours, (n) => `.hours-${n + 1}{--hours:${n + 1};--columns:${(n + 1) * 12}}`),
      each(steps, (n) => `.full-${n + 1}{block-size:${(n + 1) * 5}%}`),
    ].join('\n')
  },
})
