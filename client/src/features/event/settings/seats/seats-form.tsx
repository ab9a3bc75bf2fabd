import { seatsForm } from '@plenary/shared/contracts/event/event.forms'
import { changeEventSeats } from '@plenary/shared/contracts/event/settings'
import { Form } from '../../../../components/form/form.js'
import { NumberField } from '../../../../components/form/number-field.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useAct } from '../../../../lib/server-state.js'
import type { EventSheet } from '../../sheet.js'
import { SaveBar } from '../save-bar.js'
import { useSection } from '../use-section.js'
import { CategoriesFields } from './categories-fields.js'
import { EligibleFields } from './eligible-fields.js'
import { TargetsFields } from './targets-fields.js'

const valuesOf = (event: EventSheet) => ({
  version: event.version,
  seats: event.seats,
  categories: event.categories.map(({ category, quota, description, locality, sections }) => ({
    category,
    quota,
    description,
    locality,
    sections,
  })),
  targets: event.targets,
  eligibleCountries: event.eligibleCountries,
})

/** How many may come, as what, from where, and in which shares. */
export function SeatsForm({ event }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const change = useAct(changeEventSeats)
  const { form, submit, keeping } = useSection({
    event,
    schema: seatsForm,
    valuesOf,
    save: (body) => change.mutateAsync({ params: { eventId: event.id }, body }),
  })
  const { confirmed, offered } = event.inUse
  return (
    <Form form={form} onSubmit={submit} zone={event.zone}>
      <NumberField
        name="seats"
        label={t('organise.event.field.seats')}
        help={t('organise.event.field.seats.help', { taken: confirmed + offered })}
      />
      <CategoriesFields of={event} />
      <TargetsFields />
      <EligibleFields onDay={event.startsOn} />
      <SaveBar keeping={keeping} />
    </Form>
  )
}
