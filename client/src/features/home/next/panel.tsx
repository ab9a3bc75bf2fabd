import type { ReactNode } from 'react'

interface PanelProps {
  readonly label: string
  readonly away: string | null
  readonly clock: string | null
  readonly below: ReactNode
  readonly action: ReactNode
  readonly children: ReactNode
}

/** The solid panel at the head of the page: one thing, large, with its button. */
export function Panel({ label, away, clock, below, action, children }: PanelProps) {
  return (
    <section className="next-place on-deep">
      <p className="row apart small">
        <span className="quieter">{label}</span>
        {away && <span className="strong">{away}</span>}
      </p>
      {clock && <p className="clock num">{clock}</p>}
      {children}
      <p className="quieter">{below}</p>
      <div className="row gap-2">{action}</div>
    </section>
  )
}
