import { platformInvitationForm } from '@plenary/shared/contracts/account.forms'
import { inviteToPlatform } from '@plenary/shared/contracts/account-granting'
import type { ProgrammeId } from '@plenary/shared/language/ids'
import { isOffered } from '@plenary/shared/language/languages'
import { Form, useFormOf } from '../../../../components/form/form.js'
import { useToast } from '../../../../components/over/toast.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useAct } from '../../../../lib/server-state.js'
import { InvitationFields } from '../invitation-fields.js'

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
      <InvitationFields lastDayHelp={t('organise.grant.lastDay.helpUtc')} busy={invite.isPending} onDone={onDone} />
    </Form>
  )
}
