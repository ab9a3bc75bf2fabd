import { type ReactNode, useId } from 'react'
import { classes } from '../classes.js'

interface SectionProps {
  readonly title: string
  /** How many there are, beside the title. */
  readonly count?: number | undefined
  /** The one link or button of the header. */
  readonly action?: ReactNode
  /** A section of the side column or inside another: a smaller heading. */
  readonly minor?: boolean
  readonly light?: boolean
  readonly children: ReactNode
}

/** Opened by an ink rule, as in a printed report. */
export function Section({ title, count, action, minor, light, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes('section', light && 'light')} aria-labelledby={id}>
      <header>
        <h2 id={id} className={minor ? 'h3' : undefined}>
          {title}
          {count !== undefined && <span className="count"> {count}</span>}
        </h2>
        {action}
      </header>
      {children}
    </section>
  )
}
