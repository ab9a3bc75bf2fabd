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
  /** Inside another section: its title is of the next order. */
  readonly inner?: boolean
  readonly light?: boolean
  readonly children: ReactNode
}

/** Opened by an ink rule, as in a printed report. */
export function Section({ title, count, action, minor, inner, light, children }: SectionProps) {
  const id = useId()
  const Title = inner ? 'h3' : 'h2'
  return (
    <section className={classes('section', light && 'light')} aria-labelledby={id}>
      <header>
        <Title id={id} className={minor ? 'h3' : undefined}>
          {title}
          {count !== undefined && <span className="count"> {count}</span>}
        </Title>
        {action}
      </header>
      {children}
    </section>
  )
}
