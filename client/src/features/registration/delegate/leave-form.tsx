import { type WithdrawForm, withdrawForm } from '@plenary/shared/contracts/registration.forms'
import { type LeavingReason, leavingReasons } from '@plenary/shared/language/categories'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { SelectField } from '../../../components/form/select-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'

interface LeaveFormProps {
  readonly first: LeavingReason | undefined
  readonly consequence: string
  readonly label: string
  readonly onLeave: (form: WithdrawForm) => Promise<unknown>
  readonly onDone: () => void
}

/** Asks once before what cannot be undone, says what will happen, and why somebody leaves. */
export function LeaveForm({ first, consequence, label, onLeave, onDone }: LeaveFormProps) {
  const { t } = useTexts()
  const form = useFormOf(withdrawForm, { ...(first && { leavingReason: first }), reason: '' })
  const leave = async (answers: WithdrawForm) => {
    await onLeave(answers)
    onDone()
  }
  return (
    <Form form={form} onSubmit={leave}>
      <p className="muted">{consequence}</p>
      <SelectField
        name="leavingReason"
        label={t('my.registration.why')}
        options={leavingReasons.map((reason) => ({ value: reason, label: t(`registration.leaving.${reason}`) }))}
      />
      <TextField name="reason" label={t('my.registration.note')} rows={3} optional />
      <div className="actions">
        <Button onClick={onDone}>{t('page.notYet')}</Button>
        <Button tone="danger" type="submit">
          {label}
        </Button>
      </div>
    </Form>
  )
}
