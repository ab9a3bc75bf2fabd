import type { ReactNode } from 'react'
import { LinkButton } from '../../../../../components/action/button.js'
import { useSpoken } from '../../../../../components/action/link.js'
import { SeatDots } from '../../../../../components/figure/seat-dots.js'
import { Facts } from '../../../../../components/show/facts.js'
import { inItsLanguage } from '../../../../../lib/written.js'
import type { Panel } from '../../content/panel.js'
import { Elsewhere } from '../elsewhere.js'
import styles from './event-panel.module.css'

interface EventPanelProps {
  readonly of: Panel
  /** What stands above the title. */
  readonly above: ReactNode
  /** The page's own title, or one below it. */
  readonly heading: 1 | 2
  /** A second way, beside the primary. */
  readonly beside?: { readonly label: string; readonly href: string } | null
}

/** The event in its own colour: title, three facts, one primary button, its seats. */
export function EventPanel({ of: { title, facts, seats, way, zone }, above, heading, beside }: EventPanelProps) {
  const Title = heading === 1 ? 'h1' : 'h2'
  return (
    <div className="event-face on-deep">
      <div className="wrap">
        <div className="stack gap-5">
          {above}
          <Title className={heading === 1 ? 'display' : styles['next']} {...inItsLanguage(title)}>
            {title.text}
          </Title>
          <Facts of={facts} />
          <div className="row">
            {way.act && <Act of={way.act} />}
            {beside && (
              <LinkButton tone={way.act ? 'ghost' : undefined} to={beside.href}>
                {beside.label}
              </LinkButton>
            )}
            {way.note && (
              <p className={`${styles['note']} quieter small`}>
                <span>{way.note}</span>
                {way.at && <Elsewhere at={way.at} zone={zone} />}
              </p>
            )}
          </div>
        </div>
        {seats && (
          <div className="seats stack gap-2">
            <SeatDots paths={seats.paths} label={seats.label} />
            <p className={`${styles['caption']} small quieter`}>{seats.caption}</p>
          </div>
        )}
      </div>
    </div>
  )
}

function Act({ of: { label, href, away } }: { readonly of: NonNullable<Panel['way']['act']> }) {
  const spoken = String(useSpoken(href))
  return (
    <LinkButton to={href.startsWith('#') ? href : spoken} away={away}>
      {label}
    </LinkButton>
  )
}
