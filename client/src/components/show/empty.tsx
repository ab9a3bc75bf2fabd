import type { ReactNode } from 'react'

interface EmptyProps {
  readonly title: string
  /** Why there is nothing yet. */
  readonly children?: ReactNode
  /** One way on. */
  readonly action?: ReactNode
}

/** What will be here, why it is not yet, one way on. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
