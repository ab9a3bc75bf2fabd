import { Fragment, type ReactNode } from 'react'
import { classes } from '../classes.js'

export type Fact = readonly [label: string, value: ReactNode]

interface FactsProps {
  readonly of: readonly (Fact | false | null | undefined)[]
  /** `across`: in one line; `stacked`: label above value. */
  readonly layout?: 'across' | 'stacked'
  readonly small?: boolean
}

/** Labels and values; what is not known is left out, not dashed. */
export function Facts({ of, layout, small }: FactsProps) {
  const shown = of.filter((fact): fact is Fact => Boolean(fact))
  if (layout === 'across')
    return (
      <dl className={classes('facts across', small && 'small')}>
        {shown.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    )
  return (
    <dl className={classes('facts', layout, small && 'small')}>
      {shown.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
