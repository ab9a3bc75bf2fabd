import { newProgrammeForm } from '@plenary/shared/contracts/programme.forms'
import type * as z from 'zod'
import { Button } from '../../components/action/button.js'
import { CheckboxesField } from '../../components/form/choice-fields.js'
import { Form, useFormOf } from '../../components/form/form.js'
import { LocalTextField } from '../../components/form/local-text-field.js'
import { useTexts } from '../../i18n/speaking.js'

interface ProgrammeFormProps {
  readonly written: z.input<typeof newProgrammeForm>
  readonly agreements: readonly { readonly value: string; readonly label: string }[]
  readonly submitLabel: string
  /** Absent: who reads may not change it. */
  readonly onSubmit?: ((written: z.output<typeof newProgrammeForm>) => Promise<unknown>) | undefined
}

/** What a programme is called, what it is about, and on which agreements it stands. */
export function ProgrammeForm({ written, agreements, submitLabel, onSubmit }: ProgrammeFormProps) {
  const { t } = useTexts()
  const form = useFormOf(newProgrammeForm, written)
  return (
    <Form form={form} onSubmit={(body) => onSubmit?.(body)}>
      <fieldset disabled={!onSubmit} className="stack gap-5">
        <LocalTextField name="title" label={t('organise.programme.field.title')} />
        <LocalTextField name="summary" label={t('organise.programme.field.summary')} rows={4} optional />
        {agreements.length > 0 ? (
          <CheckboxesField
            name="agreementIds"
            label={t('organise.programme.field.agreements')}
            options={agreements}
            optional
          />
        ) : (
          <p className="muted">{t('organise.programme.field.agreements.none')}</p>
        )}
        {onSubmit && (
          <span>
            <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
              {submitLabel}
            </Button>
          </span>
        )}
      </fieldset>
    </Form>
  )
}
