import { endForm } from '@plenary/shared/contracts/agreement.forms'
import { Button } from '../../components/action/button.js'
import { Form, useFormOf } from '../../components/form/form.js'
import { TextField } from '../../components/form/text-field.js'
import { useToast } from '../../components/over/toast.js'
import { useTexts } from '../../i18n/speaking.js'

interface EndFormProps {
  readonly onEnd: (reason: string) => Promise<unknown>
  readonly onDone: () => void
}

/** Asks why an agreement ends. */
export function EndForm({ onEnd, onDone }: EndFormProps) {
  const { t } = useTexts()
  const say = useToast()
  const form = useFormOf(endForm, { reason: '' })
  const submit = async ({ reason }: { reason: string }) => {
    await onEnd(reason)
    onDone()
    say({ text: t('organise.agreement.moved.end') })
  }
  return (
    <Form form={form} onSubmit={submit}>
      <p className="muted">{t('organise.agreement.move.end.text')}</p>
      <TextField name="reason" label={t('organise.agreement.reason')} rows={2} />
      <div className="actions">
        <Button onClick={onDone}>{t('page.notYet')}</Button>
        <Button type="submit" tone="danger" busy={form.formState.isSubmitting}>
          {t('organise.agreement.move.end')}
        </Button>
      </div>
    </Form>
  )
}
