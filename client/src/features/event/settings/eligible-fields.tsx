import { countries } from '@plenary/shared/language/countries'
import { countryGroupNames, countryGroups, membersOf } from '@plenary/shared/language/country-groups'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useController, useWatch } from 'react-hook-form'
import { ManyField } from '../../../components/form/many-field.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useCountryNames } from '../../../lib/country-names.js'

const name = 'eligibleCountries'

/** Whether people of every country may take a seat, or of the event's own list. */
export function EligibleFields() {
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
        {listed && <Listed />}
      </div>
    </Section>
  )
}

function Listed() {
  const { t, language } = useTexts()
  const nameOf = useCountryNames()
  const { field } = useController({ name })
  const day: unknown = useWatch({ name: 'startsOn' })
  const addGroup = (group: (typeof countryGroupNames)[number]) => {
    const members = membersOf(group, typeof day === 'string' ? day : '9999-12-31')
    field.onChange([...new Set([...(field.value ?? []), ...members])])
  }
  return (
    <>
      <select
        className="input medium"
        aria-label={t('organise.event.field.eligible.group')}
        value=""
        onChange={(event) => addGroup(event.target.value as (typeof countryGroupNames)[number])}
      >
        <option value="">{t('organise.event.field.eligible.group')}</option>
        {countryGroupNames.map((group) => (
          <option key={group} value={group}>
            {readLocalText(countryGroups[group].name, language).text}
          </option>
        ))}
      </select>
      <ManyField
        name={name}
        label={t('organise.event.field.eligible.countries')}
        add={t('organise.event.field.eligible.add')}
        options={countries.map(({ code }) => ({ value: code, label: nameOf(code) || code }))}
      />
    </>
  )
}
