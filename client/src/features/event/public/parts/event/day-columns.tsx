import { inItsLanguage } from '../../../../../lib/written.js'
import type { Day } from '../../content/days.js'
import styles from './day-columns.module.css'

/** The days side by side, each with what it is remembered by. */
export function DayColumns({ days }: { readonly days: readonly Day[] }) {
  return (
    <ol className={styles['days']}>
      {days.map(({ on, heading, kind, titles, more }) => (
        <li key={on}>
          <h3>{heading}</h3>
          <p className="small faint">{kind}</p>
          <ul className="small muted">
            {titles.map((title) => (
              <li key={title.text} {...inItsLanguage(title)}>
                {title.text}
              </li>
            ))}
          </ul>
          {more && <p className="small faint">{more}</p>}
        </li>
      ))}
    </ol>
  )
}
