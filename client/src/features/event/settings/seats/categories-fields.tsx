import type { seatsForm } from '@plenary/shared/contracts/event/event.forms'
import { type Category, categories, localities, takesSeat } from '@plenary/shared/language/categories'
import { useFieldArray, useFormContext } from 'react-hook-form'
import type * as z from 'zod'
import { CheckboxesField, RadioField } from '../../../../components/form/choice-fields.js'
import { LocalTextField } from '../../../../components/form/local-text-field.js'
import { AddSelect } from '../../../../components/form/many/add-select.js'
import { NumberField } from '../../../../components/form/number-field.js'
import { Section } from '../../../../components/show/section.js'
import { Tag } from '../../../../components/show/tag.js'
import { useTexts } from '../../../../i18n/speaking.js'
import type { EventSheet } from '../../sheet.js'
import { Item } from '../item.js'
import styles from '../settings.module.css'

/** The sections of the form that are asked of some only; the others are asked of everybody. */
const sections = ['statement', 'needs'] as const

/** Who can come as what; a category in which somebody registered stays. */
export function CategoriesFields({ of }: { readonly of: EventSheet }) {
  const { t } = useTexts()
  const { control } = useFormContext<z.input<typeof seatsForm>>()
  const { fields: offered, append, remove, move } = useFieldArray({ control, name: 'categories', keyName: 'key' })
  const others = categories.filter((category) => !offered.some((one) => one.category === category))
  const add = (chosen: string) => {
    const category = categories.find((one) => one === chosen)
    if (category) append({ category, quota: null, description: {}, locality: 'international', sections: ['needs'] })
  }
  return (
    <Section title={t('organise.event.field.categories')} count={offered.length} minor light>
      <div className="stack gap-5">
        {offered.map(({ key, category }, at) => {
          const now = of.categories.find((one) => one.category === category)
          return (
            <Item
              key={key}
              removeLabel={t('organise.event.field.category.remove')}
              onRemove={now && now.registrations > 0 ? undefined : () => remove(at)}
              kept={now && t('organise.event.field.category.used', { ...now.inUse, registrations: now.registrations })}
              onUp={at > 0 ? () => move(at, at - 1) : undefined}
            >
              <OneCategory at={at} category={category} />
            </Item>
          )
        })}
        <AddSelect
          label={t('organise.event.field.category.add')}
          options={others.map((value) => ({ value, label: t(`registration.category.${value}`) }))}
          onAdd={add}
        />
      </div>
    </Section>
  )
}

function OneCategory({ at, category }: { readonly at: number; readonly category: Category }) {
  const { t } = useTexts()
  return (
    <>
      <p className="row gap-2">
        <b>{t(`registration.category.${category}`)}</b>
        <Tag>{t(`organise.event.field.category.${takesSeat(category) ? 'taken' : 'beside'}`)}</Tag>
      </p>
      <div className={styles['two']}>
        <NumberField
          name={`categories.${at}.quota`}
          label={t('organise.event.field.category.quota')}
          help={t('organise.event.field.category.quota.help')}
          optional
          empty={null}
        />
        <LocalTextField
          name={`categories.${at}.description`}
          label={t('organise.event.field.category.description')}
          optional
        />
      </div>
      <div className={styles['two']}>
        <RadioField
          name={`categories.${at}.locality`}
          label={t('registration.column.locality')}
          help={t('organise.event.field.category.locality.help')}
          options={localities.map((value) => ({ value, label: t(`registration.locality.${value}`) }))}
        />
        <CheckboxesField
          name={`categories.${at}.sections`}
          label={t('organise.event.field.category.sections')}
          options={sections.map((value) => ({ value, label: t(`organise.event.field.section.${value}`) }))}
          optional
        />
      </div>
    </>
  )
}
