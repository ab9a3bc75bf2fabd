import { placeForm } from '@plenary/shared/contracts/event/event.forms'
import { changeEventPlace } from '@plenary/shared/contracts/event/settings'
import { countries } from '@plenary/shared/language/countries'
import { ComboField } from '../../../components/form/combo-field.js'
import { Form } from '../../../components/form/form.js'
import { LocalTextField } from '../../../components/form/local-text-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useCountryNames } from '../../../lib/country-names.js'
import { useAct } from '../../../lib/server-state.js'
import type { EventSheet } from '../sheet.js'
import { RoomsFields } from './rooms-fields.js'
import { SaveBar } from './save-bar.js'
import { useSection } from './use-section.js'

const valuesOf = (event: EventSheet) => ({
  version: event.version,
  city: event.city,
  country: event.country,
  venueName: event.venueName,
  venueAddress: event.venueAddress,
  venueAccess: event.venueAccess,
  rooms: event.rooms.map(({ id, name, capacity, accessible }) => ({ id: id as string, name, capacity, accessible })),
})

/** Where the event is held, and in which rooms. */
export function PlaceForm({ event }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const change = useAct(changeEventPlace)
  const { form, submit, keeping } = useSection({
    event,
    schema: placeForm,
    valuesOf,
    save: (body) => change.mutateAsync({ params: { eventId: event.id }, body }),
  })
  return (
    <Form form={form} onSubmit={submit} zone={event.zone}>
      <LocalTextField name="city" label={t('organise.event.field.city')} optional />
      <CountryField />
      <LocalTextField name="venueName" label={t('organise.event.field.venueName')} optional />
      <LocalTextField
        name="venueAddress"
        label={t('organise.event.field.venueAddress')}
        help={t('organise.event.field.venueAddress.help')}
        rows={2}
        optional
      />
      <LocalTextField name="venueAccess" label={t('organise.event.field.venueAccess')} rows={3} optional />
      <RoomsFields sessionsIn={(id) => event.rooms.find((room) => room.id === id)?.sessions ?? 0} />
      <SaveBar keeping={keeping} />
    </Form>
  )
}

/** Drawn when the names have come: what is typed before would be lost with the list that it was typed for. */
function CountryField() {
  const { t } = useTexts()
  const nameOf = useCountryNames()
  const options = countries.map(({ code }) => ({ value: code, label: nameOf(code) }))
  if (options[0]?.label === '') return null
  return <ComboField name="country" label={t('organise.event.field.country')} options={options} optional empty={null} />
}
