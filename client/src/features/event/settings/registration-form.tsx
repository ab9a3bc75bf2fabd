import { registrationSettingsForm } from '@plenary/shared/contracts/event/event.forms'
import { changeEventRegistration } from '@plenary/shared/contracts/event/settings'
import { registrationPolicies } from '@plenary/shared/language/events'
import { CheckboxField, RadioField } from '../../../components/form/choice-fields.js'
import { Form } from '../../../components/form/form.js'
import { NumberField } from '../../../components/form/number-field.js'
import { DateTimeField } from '../../../components/form/time/date-time-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'
import type { EventSheet } from '../sheet.js'
import { SaveBar } from './save-bar.js'
import { useSection } from './use-section.js'

const valuesOf = (event: EventSheet) => ({
  version: event.version,
  policy: event.policy,
  opensLocal: event.opensLocal,
  closesLocal: event.closesLocal,
  offerHours: event.offerHours,
  promotesByItself: event.promotesByItself,
})

/** Who decides about seats, from when to when, and how long an offer stands. */
export function RegistrationForm({ event }: { readonly event: EventSheet }) {
  const { t, city } = useTexts()
  const change = useAct(changeEventRegistration)
  const { form, submit, keeping } = useSection({
    event,
    schema: registrationSettingsForm,
    valuesOf,
    save: (body) => change.mutateAsync({ params: { eventId: event.id }, body }),
  })
  const moment = (name: 'opensLocal' | 'closesLocal') => (
    <DateTimeField
      name={name}
      label={t(`organise.event.field.${name}`)}
      zone={city(event.zone)}
      dayLabel={t('organise.event.field.day')}
      timeLabel={t('organise.event.field.time')}
      optional
      empty={null}
    />
  )
  return (
    <Form form={form} onSubmit={submit} zone={event.zone}>
      <RadioField
        name="policy"
        label={t('organise.event.field.policy')}
        options={registrationPolicies.map((value) => ({ value, label: t(`organise.event.field.policy.${value}`) }))}
      />
      {moment('opensLocal')}
      {moment('closesLocal')}
      <NumberField
        name="offerHours"
        label={t('organise.event.field.offerHours')}
        help={t('organise.event.field.offerHours.help')}
      />
      <CheckboxField name="promotesByItself" label={t('organise.event.field.promotesByItself')} />
      <SaveBar keeping={keeping} />
    </Form>
  )
}
