import * as z from 'zod'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'

const reasonOnly = z.object({ reason: z.string().trim().min(1, 'required').max(500) })

interface ReasonFormProps {
  readonly label: string
  readonly consequence: string
  readonly onSend: (reason: string) => Promise<unknown>
  readonly onDone: () => void
}

/** Why the visit cannot take place; the organisers read it. */
export function ReasonForm({ label, consequence, onSend, onDone }: ReasonFormProps) {
  const { t } = useTexts()
  const form = useFormOf(reasonOnly, { reason: '' })
  return (
    <Form
      form={form}
      onSubmit={async ({ reason }) => {
        await onSend(reason)
        onDone()
      }}
    >
      <p className="muted">{consequence}</p>
      <TextField name="reason" label={t('host.reason')} help={t('host.reasonHelp')} rows={3} maxLength={500} />
      <Button type="submit" tone="danger" busy={form.formState.isSubmitting}>
        {label}
      </Button>
    </Form>
  )
}
