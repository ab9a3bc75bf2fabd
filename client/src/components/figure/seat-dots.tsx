import { classes } from '../classes.js'
import type { SeatPaths } from './seats.js'

interface SeatDotsProps {
  readonly paths: SeatPaths
  /** What the picture says, in words. */
  readonly label: string
}

const density = (dots: number) => (dots > 300 ? 'most' : dots > 130 && 'many')

/** A hemicycle whose dots were placed before: public pages come with them, so that nobody loads the arithmetic. */
export function SeatDots({ paths: { full, held, free, dots }, label }: SeatDotsProps) {
  return (
    <svg className={classes('hemicycle', density(dots))} viewBox="0 -3 200 107" role="img" aria-label={label}>
      <path className="free" d={free} />
      <path className="held" d={held} />
      <path className="held-in" d={held} />
      <path className="full" d={full} />
    </svg>
  )
}
