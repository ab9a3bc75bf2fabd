import { channels } from '@plenary/shared/contracts/audit.forms'
import { behalfForm, cancelStopForm, refusalOnBehalf } from '@plenary/shared/contracts/visit/organiser.forms'
import type * as z from 'zod'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { SelectField } from '../../../components/form/select-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { DateField } from '../../../components/form/time/date-field.js'
import { useTexts } from '../../../i18n/speaking.js'

export interface BehalfFormProps<Sent> {
  readonly label: string
  readonly onSend: (sent: Sent) => Promise<unknown>
}

export const said = { saidBy: '', on: '' }

/** Who said it, by which channel, and when. */
export function SaidFields() {
  const { t } = useTexts()
  const options = channels.map((value) => ({ value, label: t(`organise.audit.channel.${value}`) }))
  return (
    <>
      <TextField name="onBehalf.saidBy" maxLength={200} label={t('organise.visit.saidBy')} />
      <SelectField name="onBehalf.channel" label={t('organise.visit.channel')} options={options} />
      <DateField name="onBehalf.on" label={t('organise.visit.saidOn')} />
    </>
  )
}

/** The host said yes. */
export function ConfirmForm({ label, onSend }: BehalfFormProps<z.output<typeof behalfForm>>) {
  const form = useFormOf(behalfForm, { onBehalf: said })
  return (
    <Form form={form} onSubmit={onSend}>
      <SaidFields />
      <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
        {label}
      </Button>
    </Form>
  )
}

/** The host said no, or calls it off. */
export function DeclineForm({ label, onSend }: BehalfFormProps<z.output<typeof refusalOnBehalf>>) {
  const { t } = useTexts()
  const form = useFormOf(refusalOnBehalf, { reason: '', onBehalf: said })
  return (
    <Form form={form} onSubmit={onSend}>
      <TextField name="reason" label={t('organise.visit.reason')} rows={3} />
      <SaidFields />
      <Button type="submit" tone="danger" busy={form.formState.isSubmitting}>
        {label}
      </Button>
    </Form>
  )
}

export function CancelForm({ label, onSend }: BehalfFormProps<z.output<typeof cancelStopForm>>) {
  const { t } = useTexts()
  const form = useFormOf(cancelStopForm, { reason: '' })
  return (
    <Form form={form} onSubmit={onSend}>
      <TextField name="reason" label={t('organise.visit.reason')} help={t('organise.visit.reasonHelp')} rows={3} />
      <Button type="submit" tone="danger" busy={form.formState.isSubmitting}>
        {label}
      </Button>
    </Form>
  )
}
