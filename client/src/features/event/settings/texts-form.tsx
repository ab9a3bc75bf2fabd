import { textsForm } from '@plenary/shared/contracts/event/event.forms'
import { changeEventTexts } from '@plenary/shared/contracts/event/settings'
import { Form } from '../../../components/form/form.js'
import { LocalTextField } from '../../../components/form/local-text-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'
import type { EventSheet } from '../sheet.js'
import { SaveBar } from './save-bar.js'
import { useSection } from './use-section.js'

const valuesOf = (event: EventSheet) => ({
  version: event.version,
  question: event.question,
  summary: event.summary,
  whoPays: event.whoPays,
  howToTakePart: event.howToTakePart,
  contactName: event.contactName,
  contactAddress: event.contactAddress,
})

/** What readers of the public page are told. */
export function TextsForm({ event }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const change = useAct(changeEventTexts)
  const { form, submit, keeping } = useSection({
    event,
    schema: textsForm,
    valuesOf,
    save: (body) => change.mutateAsync({ params: { eventId: event.id }, body }),
  })
  const field = (name: 'summary' | 'whoPays' | 'howToTakePart') => (
    <LocalTextField name={name} label={t(`organise.event.field.${name}`)} rows={4} optional />
  )
  return (
    <Form form={form} onSubmit={submit} zone={event.zone}>
      <LocalTextField
        name="question"
        label={t('organise.event.field.question')}
        help={t('organise.event.field.question.help')}
        rows={2}
        optional
      />
      {field('summary')}
      {field('whoPays')}
      {field('howToTakePart')}
      <TextField name="contactName" label={t('organise.event.field.contactName')} size="medium" optional empty={null} />
      <TextField
        name="contactAddress"
        label={t('organise.event.field.contactAddress')}
        type="email"
        size="medium"
        optional
        empty={null}
      />
      <SaveBar keeping={keeping} />
    </Form>
  )
}
