import { LinkButton } from '../../../../components/action/button.js'
import { Link, useSpoken } from '../../../../components/action/link.js'
import { Pill } from '../../../../components/show/pill.js'
import { eventLooks } from '../../../../components/show/states.js'
import { inItsLanguage } from '../../../../lib/written.js'
import type { Row } from '../content/row.js'

interface JournalProps {
  readonly rows: readonly Row[]
  /** The order of the heading that it stands below. */
  readonly under?: 1 | 2 | 3
}

const titles = { 1: 'h2', 2: 'h3', 3: 'h4' } as const

/** Events as a diary lists them: when, what, how it stands. */
export function Journal({ rows, under = 2 }: JournalProps) {
  const Title = titles[under]
  return (
    <ul className="journal">
      {rows.map((row) => (
        <li key={row.id}>
          <p className="date num">
            {row.days} <small>{row.weekdays}</small>
          </p>
          <div>
            <Title className="title" {...inItsLanguage(row.title)}>
              <Link className="plain" to={row.href}>
                {row.title.text}
              </Link>
            </Title>
            <p className="meta">{row.meta}</p>
          </div>
          <div className="end">
            <Pill look={eventLooks[row.state]} word={row.stateWord} />
            {row.note && <span className="small muted">{row.note}</span>}
            {row.act && <Act of={row.act} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Act({ of: { label, of, href, away } }: { readonly of: NonNullable<Row['act']> }) {
  const spoken = useSpoken(href)
  return (
    <LinkButton compact to={away ? String(spoken) : href} away={away}>
      {label}
      <span className="visually-hidden"> {of}</span>
    </LinkButton>
  )
}
