import { objectForm } from '@plenary/shared/contracts/approval.forms'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'

interface ObjectFormProps {
  readonly onSend: (reason: string) => Promise<unknown>
  readonly onDone: () => void
}

/** Why the party objects, in words that only approvers read. */
export function ObjectForm({ onSend, onDone }: ObjectFormProps) {
  const { t } = useTexts()
  const form = useFormOf(objectForm, { reason: '' })
  return (
    <Form
      form={form}
      onSubmit={async ({ reason }) => {
        await onSend(reason)
        onDone()
      }}
    >
      <p className="muted">{t('approve.objectText')}</p>
      <TextField name="reason" label={t('approve.reason')} help={t('approve.reasonHelp')} rows={3} maxLength={1000} />
      <Button type="submit" tone="danger" busy={form.formState.isSubmitting}>
        {t('approve.object')}
      </Button>
    </Form>
  )
}
