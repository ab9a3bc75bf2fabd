import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/speaking.js'
import { classes } from '../classes.js'
import { Track } from './track.js'

interface MeterProps {
  /** Left out where a column's header names it. */
  readonly label?: ReactNode
  readonly taken: number
  /** Offered and not answered yet. */
  readonly offered?: number
  /** The full width. */
  readonly of: number
  /** The least that is aimed at; short of it the meter says by how many. */
  readonly target?: number
}

/** Seats against a quota: the full width is the quota. Always the figures in text, too. */
export function Meter({ label, taken, offered = 0, of, target }: MeterProps) {
  const { t } = useTexts()
  const short = target === undefined ? 0 : Math.max(0, target - taken)
  const part = (count: number) => (of > 0 ? count / of : 0)
  return (
    <div className={classes('meter', short > 0 && 'short')}>
      {label && <span>{label}</span>}
      <span className="figures">
        <b>{taken}</b> {offered > 0 && t('page.offered', { offered })} {t('page.ofQuota', { quota: of })}
      </span>
      <Track fill={part(taken)} held={part(offered)} goal={target === undefined ? undefined : part(target)} />
      {short > 0 && <span className="tiny gap">{t('page.short', { count: short })}</span>}
    </div>
  )
}
