import { useTexts } from '../../i18n/speaking.js'
import { Link } from '../action/link.js'
import { classes } from '../classes.js'
import { Track } from './track.js'

export interface Bar {
  readonly label: string
  readonly count: number
  readonly offered?: number
  readonly target?: number
  /** Where the people behind it are listed. */
  readonly to?: string
}

interface BarsProps {
  readonly bars: readonly Bar[]
  /** What the full width stands for; without it the longest bar. */
  readonly of?: number
}

/** By how many it misses its target even if every offer is taken. */
const shortOf = ({ count, offered = 0, target = 0 }: Bar) => Math.max(0, target - count - offered)

/** Several values against their targets: the upright tick is the target. */
export function Bars({ bars, of }: BarsProps) {
  const longest =
    of ?? Math.max(1, ...bars.map(({ count, offered = 0, target = 0 }) => Math.max(count + offered, target)))
  const gaps = bars.some((bar) => shortOf(bar) > 0)
  return (
    <div className={classes('bars', gaps && 'gaps')}>
      {bars.map((bar) => (
        <BarRow key={bar.label} bar={bar} longest={longest} gaps={gaps} />
      ))}
    </div>
  )
}

function BarRow({ bar, longest, gaps }: BarRowProps) {
  const { t } = useTexts()
  const { label, count, offered = 0, target, to } = bar
  const short = shortOf(bar)
  return (
    <div className={classes('bar', short > 0 && 'short')}>
      <span>
        {to === undefined ? (
          label
        ) : (
          <Link className="plain" to={to}>
            {label}
          </Link>
        )}
      </span>
      <Track
        fill={count / longest}
        held={offered / longest}
        goal={target === undefined ? undefined : target / longest}
      />
      <span className="figures">
        <b>{count}</b> {offered > 0 && t('page.plusOffered', { offered })}{' '}
        {target !== undefined && t('page.ofQuota', { quota: target })}
      </span>
      {gaps && <span className="gap">{short > 0 && t('page.short', { count: short })}</span>}
    </div>
  )
}

interface BarRowProps {
  readonly bar: Bar
  readonly longest: number
  readonly gaps: boolean
}
