import { fold } from '@plenary/shared/language/folding'
import { useState } from 'react'
import { useTexts } from '../../../../i18n/speaking.js'
import type { Choice } from './choices.js'

interface ChoiceListProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** More than this many are found by typing. */
const seenAtOnce = 20

/** Boxes to tick; each takes effect at once. */
export function ChoiceList({ label, choices, chosen, onChange }: ChoiceListProps) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const isFound = ({ label, value }: Choice) => chosen.includes(value) || fold(label).includes(fold(typed))
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{label}</legend>
      {choices.length > seenAtOnce && (
        <input
          className="input"
          type="search"
          aria-label={t('organise.registration.findIn', { filter: label })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {choices.filter(isFound).map(({ value, label }) => (
        <label className="choice" key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{label}</span>
        </label>
      ))}
      {chosen.length > 0 && (
        <button type="button" className="button quiet" onClick={() => onChange([])}>
          {t('page.clear')}
        </button>
      )}
    </fieldset>
  )
}
