import type { seatsForm } from '@plenary/shared/contracts/event/event.forms'
import type { Target } from '@plenary/shared/contracts/event/parts'
import { countryGroupNames, countryGroups } from '@plenary/shared/language/country-groups'
import { readLocalText } from '@plenary/shared/language/local-text'
import { regionNames, regions } from '@plenary/shared/language/regions'
import { useFieldArray, useFormContext } from 'react-hook-form'
import type * as z from 'zod'
import { AddSelect } from '../../../../components/form/many/add-select.js'
import { NumberField } from '../../../../components/form/number-field.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { Item } from '../item.js'

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
  const { control } = useFormContext<z.input<typeof seatsForm>>()
  const { fields: targets, append, remove } = useFieldArray({ control, name: 'targets', keyName: 'key' })
  const wanted = new Set(targets.map(({ of }) => nameOf(of)))
  const others = kinds.filter((of) => !wanted.has(nameOf(of)))
  const add = (chosen: string) => {
    const of = others.find((one) => nameOf(one) === chosen)
    if (of) append({ of, percent: 50 })
  }
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
        <AddSelect
          label={t('organise.event.field.target.add')}
          options={others.map((of) => ({ value: nameOf(of), label: nameOf(of) }))}
          onAdd={add}
        />
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
