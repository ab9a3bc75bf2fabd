import type { ReactNode } from 'react'

interface EmptyProps {
  readonly title: string
  /** Why there is nothing yet. */
  readonly children?: ReactNode
  /** One way on. */
  readonly action?: ReactNode
  /** Of the second order, where it stands directly below the page's own title; of the first, where it is that. */
  readonly heading?: 1 | 2 | 3
}

/** What will be here, why it is not yet, one way on. */
export function Empty({ title, children, action, heading = 3 }: EmptyProps) {
  const Title = `h${heading}` as const
  return (
    <div className="empty">
      <Title className="h3">{title}</Title>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
