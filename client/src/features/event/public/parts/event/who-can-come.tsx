import { inItsLanguage } from '../../../../../lib/written.js'
import type { Who } from '../../content/who.js'
import styles from './who-can-come.module.css'

/** As what one can come, how many seats there are for whom. */
export function WhoCanCome({ of: { labels, categories, targets, eligible } }: { readonly of: Who }) {
  return (
    <div className="stack gap-3">
      <table className={styles['who']}>
        <thead>
          <tr>
            <th scope="col">{labels.comeAs}</th>
            <th scope="col">{labels.whoIsThis}</th>
            <th scope="col">{labels.quota}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ name, description, localOnly, seats }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="muted">
                {description && <p {...inItsLanguage(description)}>{description.text}</p>}
                {localOnly && <p>{localOnly}</p>}
              </td>
              <td className="num">{seats}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {targets && <p className="small muted">{targets}</p>}
      {eligible && (
        <div className="small muted">
          <p>{eligible.sentence}</p>
          <details>
            <summary>{eligible.label}</summary>
            <p>{eligible.countries}</p>
          </details>
        </div>
      )}
    </div>
  )
}
