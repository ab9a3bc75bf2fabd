import type { Target } from '@plenary/shared/contracts/event/parts'
import { countryGroupNames, countryGroups } from '@plenary/shared/language/country-groups'
import { readLocalText } from '@plenary/shared/language/local-text'
import { regionNames, regions } from '@plenary/shared/language/regions'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { NumberField } from '../../../components/form/number-field.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { Item } from './item.js'

type Of = Target['of']

/** What the event wants shares of: women, each region, each group of countries, and all three groups together. */
const kinds: readonly Of[] = [
  { gender: 'woman' },
  ...regionNames.map((region) => ({ region })),
  ...countryGroupNames.map((group) => ({ groups: [group] })),
  { groups: [...countryGroupNames] },
]

/** The shares of seats that the event wants. */
export function TargetsFields() {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const { control } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: 'targets', keyName: 'key' })
  const targets = fields as unknown as readonly ({ key: string } & Target)[]
  const isWanted = (of: Of) => targets.some((target) => JSON.stringify(target.of) === JSON.stringify(of))
  return (
    <Section title={t('organise.event.field.targets')} count={targets.length} minor light>
      <div className="stack gap-4">
        <p className="muted small">{t('organise.event.field.targets.help')}</p>
        {targets.map(({ key, of }, at) => (
          <Item key={key} removeLabel={t('organise.event.field.target.remove')} onRemove={() => remove(at)}>
            <b>{nameOf(of)}</b>
            <NumberField name={`targets.${at}.percent`} label={t('organise.event.field.target.percent')} />
          </Item>
        ))}
        <select
          className="input medium"
          aria-label={t('organise.event.field.target.add')}
          value=""
          onChange={(event) => append({ of: kinds[Number(event.target.value)], percent: 50 })}
        >
          <option value="">{t('organise.event.field.target.add')}</option>
          {kinds.map((of, index) =>
            isWanted(of) ? null : (
              <option key={nameOf(of)} value={index}>
                {nameOf(of)}
              </option>
            ),
          )}
        </select>
      </div>
    </Section>
  )
}

function useNameOf(): (of: Of) => string {
  const { t, language, list } = useTexts()
  return (of) => {
    if ('gender' in of) return t('organise.event.field.target.woman')
    if ('region' in of) return readLocalText(regions[of.region].name, language).text
    return list(of.groups.map((group) => readLocalText(countryGroups[group].name, language).text))
  }
}
