import { basicsForm } from '@plenary/shared/contracts/event/event.forms'
import { changeEventBasics } from '@plenary/shared/contracts/event/settings'
import { Form } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'
import { DaysFields, WhatItIsFields } from '../basic-fields.js'
import type { EventSheet } from '../sheet.js'
import { AboutFields } from './about-fields.js'
import { SaveBar } from './save-bar.js'
import { useSection } from './use-section.js'

const valuesOf = (event: EventSheet) => ({
  version: event.version,
  type: event.type,
  title: event.title,
  acronym: event.acronym,
  slug: event.slug,
  modality: event.modality,
  startsOn: event.startsOn,
  endsOn: event.endsOn,
  zone: event.zone,
  languages: event.languages,
  sdgs: event.sdgs,
  themes: event.themes,
  accent: event.chosenAccent,
})

/** What the event is, when it is, and how it looks. */
export function BasicsForm({ event }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const change = useAct(changeEventBasics)
  const { form, submit, keeping } = useSection({
    event,
    schema: basicsForm,
    valuesOf,
    save: (body) => change.mutateAsync({ params: { eventId: event.id }, body }),
  })
  return (
    <Form form={form} onSubmit={submit} zone={event.zone}>
      <WhatItIsFields />
      <TextField
        name="slug"
        label={t('organise.event.field.slug')}
        help={t('organise.event.field.slug.help')}
        size="medium"
      />
      <DaysFields />
      <AboutFields shownAccent={event.accent} />
      <SaveBar keeping={keeping} />
    </Form>
  )
}
