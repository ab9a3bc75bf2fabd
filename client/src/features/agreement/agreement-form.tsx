import { newAgreementForm } from '@plenary/shared/contracts/agreement.forms'
import type * as z from 'zod'
import { Button } from '../../components/action/button.js'
import { Form, useFormOf } from '../../components/form/form.js'
import { LocalTextField } from '../../components/form/local-text-field.js'
import { DateField } from '../../components/form/time/date-field.js'
import { useTexts } from '../../i18n/speaking.js'
import { PartiesField } from './parties-field.js'

export type Written = z.input<typeof newAgreementForm>

interface AgreementFormProps {
  readonly written: Written
  /** Names of organisations that are known, for parties that are given by id. */
  readonly organisations: readonly { readonly id: string; readonly label: string }[]
  readonly submitLabel: string
  readonly onSubmit: (written: z.output<typeof newAgreementForm>) => Promise<unknown>
}

/** What is written down about an agreement; for a new one and for one that is edited. */
export function AgreementForm({ written, organisations, submitLabel, onSubmit }: AgreementFormProps) {
  const { t } = useTexts()
  const form = useFormOf(newAgreementForm, written)
  return (
    <Form form={form} onSubmit={onSubmit}>
      <LocalTextField name="title" label={t('organise.agreement.field.title')} />
      <PartiesField organisations={organisations} />
      <DateField name="signedOn" label={t('organise.agreement.field.signedOn')} optional empty={null} />
      <DateField name="validUntil" label={t('organise.agreement.field.validUntil')} optional empty={null} />
      <LocalTextField
        name="objectives"
        label={t('organise.agreement.field.objectives')}
        help={t('organise.agreement.field.objectives.help')}
        rows={6}
        optional
      />
      <span>
        <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
          {submitLabel}
        </Button>
      </span>
    </Form>
  )
}
