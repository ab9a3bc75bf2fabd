import { platformInvitationForm } from '@plenary/shared/contracts/account.forms'
import { inviteToPlatform } from '@plenary/shared/contracts/account-granting'
import type { ProgrammeId } from '@plenary/shared/language/ids'
import { isOffered } from '@plenary/shared/language/languages'
import { Button } from '../../../../components/action/button.js'
import { Form, useFormOf } from '../../../../components/form/form.js'
import { TextField } from '../../../../components/form/text-field.js'
import { DateField } from '../../../../components/form/time/date-field.js'
import { useToast } from '../../../../components/over/toast.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useAct } from '../../../../lib/server-state.js'
import { LetterLanguageField } from '../letter-language-field.js'

interface PlatformInvitationFormProps {
  /** Whose manager; null: an administrator. */
  readonly programmeId: ProgrammeId | null
  readonly onDone: () => void
}

/** A name, an address, and until when: the letter with the link goes out at once. */
export function PlatformInvitationForm({ programmeId, onDone }: PlatformInvitationFormProps) {
  const { t, language } = useTexts()
  const say = useToast()
  const invite = useAct(inviteToPlatform)
  const role =
    programmeId === null ? { role: 'administrator' as const } : { role: 'programme manager' as const, programmeId }
  const spoken = isOffered(language) ? language : 'en'
  const form = useFormOf(platformInvitationForm, { name: '', address: '', language: spoken, lastDay: null, ...role })
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await invite.mutateAsync({ body })
        say({ text: t('organise.grant.sent', { address: body.address }) })
        onDone()
      }}
    >
      <TextField name="name" label={t('organise.grant.name')} autoComplete="off" />
      <TextField name="address" type="email" label={t('account.address')} autoComplete="off" />
      <DateField
        name="lastDay"
        label={t('organise.grant.lastDay')}
        help={t('organise.grant.lastDay.helpUtc')}
        optional
        empty={null}
      />
      <LetterLanguageField />
      <div className="row gap-3">
        <Button onClick={onDone}>{t('page.cancel')}</Button>
        <Button tone="primary" type="submit" busy={invite.isPending}>
          {t('organise.grant.invite')}
        </Button>
      </div>
    </Form>
  )
}
