import { useTexts } from '../../i18n/speaking.js'
import { classes } from '../classes.js'
import { pathsOf, type Seats } from './seats.js'

const density = (dots: number) => (dots > 300 ? 'most' : dots > 130 && 'many')

/** Every seat of an event: full = confirmed, ring = offered, small = free. A figure before it is an ornament. */
export function Hemicycle({ seats, confirmed, offered }: Seats) {
  const { t } = useTexts()
  const { full, held, free, dots } = pathsOf({ seats, confirmed, offered })
  return (
    <svg
      className={classes('hemicycle', density(dots))}
      viewBox="0 -3 200 107"
      role="img"
      aria-label={t('public.seats', { seats, confirmed, offered })}
    >
      <path className="free" d={free} />
      <path className="held" d={held} />
      <path className="held-in" d={held} />
      <path className="full" d={full} />
    </svg>
  )
}
