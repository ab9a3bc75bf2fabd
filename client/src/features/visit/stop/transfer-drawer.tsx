import type { TransferOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { TransferFields } from '@plenary/shared/contracts/visit/organiser.forms'
import { transferModes } from '@plenary/shared/rules/visit/states'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { SelectField } from '../../../components/form/select-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { Drawer } from '../../../components/over/drawer.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { TransferActs } from '../requests/visit-acts.js'
import { TimeFields } from './time-fields.js'
import { transferFieldsOf, typedFromTransfer, typedTransfer } from './typed-block.js'

interface TransferDrawerProps {
  readonly plan: VisitPlan
  readonly day: string
  readonly picked: string | null
  readonly acts: TransferActs
  readonly onClose: () => void
}

/** One ride, walk or meal beside the planner. */
export function TransferDrawer({ plan, day, picked, acts, onClose }: TransferDrawerProps) {
  const { t } = useTexts()
  const transfer = plan.transfers.find(({ id }) => id === picked) ?? null
  if (!plan.can.write || (!transfer && picked !== 'new-transfer')) return null
  const remove = (gone: TransferOfPlan) => void acts.remove(gone).then(onClose)
  return (
    <Drawer
      title={transfer ? t(`organise.visit.mode.${transfer.mode}`) : t('organise.visit.newTransfer')}
      onClose={onClose}
      footer={
        transfer && (
          <Button tone="danger" onClick={() => remove(transfer)}>
            {t('organise.visit.remove')}
          </Button>
        )
      }
    >
      <TransferForm
        key={transfer ? `${transfer.id} ${transfer.version}` : 'new'}
        plan={plan}
        transfer={transfer}
        day={day}
        onSave={(fields) => (transfer ? acts.change(transfer, fields) : acts.add(fields).then(onClose))}
      />
    </Drawer>
  )
}

interface TransferFormProps {
  readonly plan: VisitPlan
  readonly transfer: TransferOfPlan | null
  readonly day: string
  readonly onSave: (fields: TransferFields) => Promise<unknown>
}

function TransferForm({ plan, transfer, day, onSave }: TransferFormProps) {
  const { t } = useTexts()
  const empty = { day, starts: '08:15', ends: '09:00', mode: 'bus' as const, note: '' }
  const form = useFormOf(typedTransfer, transfer ? typedFromTransfer(transfer) : empty)
  return (
    <Form form={form} zone={plan.zone} onSubmit={(typed) => onSave(transferFieldsOf(typed))}>
      <SelectField
        name="mode"
        label={t('organise.visit.modeOf')}
        options={transferModes.map((mode) => ({ value: mode, label: t(`organise.visit.mode.${mode}`) }))}
      />
      <TimeFields plan={plan} />
      <TextField name="note" label={t('organise.visit.note')} maxLength={200} />
      <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
        {t(transfer ? 'organise.visit.save' : 'organise.visit.addTransfer')}
      </Button>
    </Form>
  )
}
