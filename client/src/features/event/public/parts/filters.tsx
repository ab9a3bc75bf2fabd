import { useSearchParams } from 'react-router'
import { LinkButton } from '../../../../components/action/button.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { paths } from '../../../../lib/paths.js'
import type { Filter } from '../content/events.js'
import styles from './filters.module.css'

interface FiltersProps {
  readonly of: readonly Filter[]
  readonly when: 'coming' | 'past'
  readonly buttons: {
    readonly label: string
    readonly show: string
    readonly clear: { readonly label: string; readonly href: string } | null
  }
}

/** The filter as a plain form: what is chosen stands in the address. */
export function Filters({ of, when, buttons: { label, show, clear } }: FiltersProps) {
  const { language } = useTexts()
  const spoken = useSearchParams()[0].has('lang')
  if (of.length === 0) return null
  return (
    <form className={styles['filters']} action={paths.events} method="get" aria-label={label} key={JSON.stringify(of)}>
      {spoken && <input type="hidden" name="lang" value={language} />}
      {when === 'past' && <input type="hidden" name="when" value="past" />}
      {of.map((filter) => (
        <label key={filter.name}>
          <span className="label">{filter.label}</span>
          <select name={filter.name} defaultValue={filter.value}>
            <option value="">{filter.any}</option>
            {filter.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="button">
        {show}
      </button>
      {clear && (
        <LinkButton tone="quiet" to={clear.href}>
          {clear.label}
        </LinkButton>
      )}
    </form>
  )
}
