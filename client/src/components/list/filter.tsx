import type { ReactNode } from 'react'
import { useDetails } from '../action/details.js'
import { classes } from '../classes.js'
import { Icon } from '../show/icon.js'

interface FilterProps {
  readonly label: string
  /** What it is set to ("6 of 14"); nothing while it is empty. */
  readonly value?: string | undefined
  /** The choices: links or boxes. */
  readonly children: ReactNode
}

/** Dashed while empty, solid and tinted while set, and it states its value. */
export function Filter({ label, value, children }: FilterProps) {
  return (
    <details className="menu opens-start" {...useDetails()}>
      <summary className={classes('filter', value && 'on')}>
        {label} {value && <b>{value}</b>}
        <Icon name="down" />
      </summary>
      <div className="menu-box">{children}</div>
    </details>
  )
}
