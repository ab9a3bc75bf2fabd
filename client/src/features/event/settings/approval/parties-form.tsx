import type { ApprovalOfEvent } from '@plenary/shared/contracts/approval/organiser'
import { approvalSettingsForm } from '@plenary/shared/contracts/approval.forms'
import { readLocalText } from '@plenary/shared/language/local-text'
import type * as z from 'zod'
import { Button } from '../../../../components/action/button.js'
import { CheckboxField } from '../../../../components/form/choice-fields.js'
import { Form } from '../../../../components/form/form.js'
import { Notice } from '../../../../components/show/notice.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useVersionedForm } from '../use-section.js'

interface PartiesFormProps {
  readonly approval: ApprovalOfEvent
  readonly onSave: (form: z.output<typeof approvalSettingsForm>) => Promise<ApprovalOfEvent>
  /** As it is now, where somebody else changed it. */
  readonly onRead: () => Promise<ApprovalOfEvent>
}

const valuesOf = ({ version, parties }: ApprovalOfEvent) => ({
  version,
  parties: parties.map(({ organisationId, participants, agenda }) => ({ organisationId, participants, agenda })),
})

/** Party by party: the list, the agenda, both, or nothing. */
export function PartiesForm({ approval, onSave, onRead }: PartiesFormProps) {
  const { t, language } = useTexts()
  const { isOpen, parties } = approval
  const { form, submit } = useVersionedForm({
    held: approval,
    schema: approvalSettingsForm,
    valuesOf,
    save: onSave,
    read: onRead,
    word: 'approval',
  })
  return (
    <Form form={form} onSubmit={submit}>
      <p className="muted">{t('organise.approval.text')}</p>
      {isOpen && (
        <Notice tone="note">
          <p>{t('refusals.SEATS_AT_ONCE')}</p>
        </Notice>
      )}
      {parties.map(({ organisationId, name }, at) => {
        const called = readLocalText(name, language)
        return (
          <fieldset key={organisationId} className="stack gap-2">
            <legend className="strong" lang={called.language} dir="auto">
              {called.text}
            </legend>
            <CheckboxField name={`parties.${at}.participants`} label={t('organise.approval.participants')} />
            <CheckboxField name={`parties.${at}.agenda`} label={t('organise.approval.agenda')} />
          </fieldset>
        )
      })}
      <span>
        <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
          {t('organise.event.settings.save')}
        </Button>
      </span>
    </Form>
  )
}
