import type { ReactNode } from 'react'
import { classes } from '../classes.js'

export interface Todo {
  readonly key: string
  readonly title: string
  /** One reason. */
  readonly reason?: ReactNode
  /** Which event, and by when. */
  readonly due?: ReactNode
  readonly late?: boolean
  /** One button; the most urgent thing carries the only primary one of its list. */
  readonly action: ReactNode
}

/** What waits for this person: one line, one reason, one button each. */
export function TodoList({ items }: { readonly items: readonly Todo[] }) {
  return (
    <ul className="todo">
      {items.map((item) => (
        <li key={item.key}>
          <div>
            <h3>{item.title}</h3>
            {item.reason && <p className="due">{item.reason}</p>}
            {item.due && <p className={classes('due', item.late && 'late')}>{item.due}</p>}
          </div>
          {item.action}
        </li>
      ))}
    </ul>
  )
}
