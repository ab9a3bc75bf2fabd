import type { RegistrationFilter } from '@plenary/shared/contracts/registration/organiser'
import { useState } from 'react'
import { Filter } from '../../../../components/list/filter.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { type Narrowing, narrowings } from '../list/list-address.js'
import { ChoiceList } from './choice-list.js'
import { type Choice, useChoices } from './choices.js'

interface FiltersProps {
  readonly filter: RegistrationFilter
  /** Whether parties approve the list. */
  readonly asksParties: boolean
  readonly onChange: (narrowing: Narrowing, chosen: readonly string[]) => void
}

/** Two are always there; the others come when they are asked for or set. */
const always: readonly Narrowing[] = ['state', 'region']

export function Filters({ filter, asksParties, onChange }: FiltersProps) {
  const { t } = useTexts()
  const choices = useChoices()
  const [added, setAdded] = useState<readonly Narrowing[]>([])
  const isShown = (one: Narrowing) => always.includes(one) || added.includes(one) || filter[one].length > 0
  const hidden = narrowings.filter((one) => !isShown(one) && (asksParties || one !== 'approval'))
  return (
    <>
      {narrowings.filter(isShown).map((one) => (
        <Filter key={one} label={labelOf(one, t)} value={stated(filter[one], choices[one], t)}>
          <ChoiceList
            label={labelOf(one, t)}
            choices={choices[one]}
            chosen={filter[one]}
            onChange={(chosen) => onChange(one, chosen)}
          />
        </Filter>
      ))}
      {hidden.length > 0 && (
        <Filter label={t('organise.registration.moreFilters')}>
          <ul>
            {hidden.map((one) => (
              <li key={one}>
                <button type="button" className="button quiet" onClick={() => setAdded([...added, one])}>
                  {labelOf(one, t)}
                </button>
              </li>
            ))}
          </ul>
        </Filter>
      )}
    </>
  )
}

type Say = ReturnType<typeof useTexts>['t']

const labelOf = (narrowing: Narrowing, t: Say) => t(`registration.column.${narrowing}`)

/** "Confirmed", "6 of 15", "all but Europe": what the filter is set to; nothing while it is empty. */
function stated(chosen: readonly string[], choices: readonly Choice[], t: Say): string | undefined {
  if (chosen.length === 0) return undefined
  const named = (value: string | undefined) => choices.find((choice) => choice.value === value)?.label ?? value ?? ''
  if (chosen.length === 1) return named(chosen[0])
  const missing = choices.filter(({ value }) => !chosen.includes(value))
  if (missing.length === 1 && choices.length > 2) {
    return t('organise.registration.allBut', { one: missing[0]?.label ?? '' })
  }
  return t('organise.registration.someOf', { chosen: chosen.length, all: choices.length })
}
