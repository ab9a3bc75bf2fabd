import { countries } from '@plenary/shared/language/countries'
import { countryGroupNames, countryGroups, membersOf } from '@plenary/shared/language/country-groups'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useController } from 'react-hook-form'
import { AddSelect } from '../../../../components/form/many/add-select.js'
import { ManyField } from '../../../../components/form/many/many-field.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useCountryNames } from '../../../../lib/country-names.js'

const name = 'eligibleCountries'

interface EligibleFieldsProps {
  /** Groups change over the years: those of the event's first day count. */
  readonly onDay: string
}

/** Whether people of every country may take a seat, or of the event's own list. */
export function EligibleFields({ onDay }: EligibleFieldsProps) {
  const { t } = useTexts()
  const { field } = useController({ name })
  const listed = field.value !== null
  const choice = (isListed: boolean, label: string) => (
    <label className="choice">
      <input
        type="radio"
        name="eligible"
        checked={listed === isListed}
        onChange={() => field.onChange(isListed ? [] : null)}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <Section title={t('organise.event.field.eligible')} minor light>
      <div className="stack gap-3">
        <div className="choices">
          {choice(false, t('organise.event.field.eligible.all'))}
          {choice(true, t('organise.event.field.eligible.some'))}
        </div>
        {listed && <Listed onDay={onDay} />}
      </div>
    </Section>
  )
}

function Listed({ onDay }: EligibleFieldsProps) {
  const { t, language } = useTexts()
  const nameOf = useCountryNames()
  const { field } = useController({ name })
  const groups = countryGroupNames.map((group) => ({
    value: group,
    label: readLocalText(countryGroups[group].name, language).text,
  }))
  const addGroup = (chosen: string) => {
    const group = countryGroupNames.find((one) => one === chosen)
    if (group) field.onChange([...new Set([...(field.value ?? []), ...membersOf(group, onDay)])])
  }
  return (
    <>
      <AddSelect label={t('organise.event.field.eligible.group')} options={groups} onAdd={addGroup} />
      <ManyField
        name={name}
        label={t('organise.event.field.eligible.countries')}
        add={t('organise.event.field.eligible.add')}
        options={countries.map(({ code }) => ({ value: code, label: nameOf(code) || code }))}
      />
    </>
  )
}
