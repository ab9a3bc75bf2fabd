import { resendInvitation, withdrawInvitation } from '@plenary/shared/contracts/account-granting'
import type { EventId } from '@plenary/shared/language/ids'
import { isOffered } from '@plenary/shared/language/languages'
import { Button } from '../../../components/action/button.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'
import type { Invitation } from './invitations-table.js'

/** Sends the link again, or takes it back. */
export function InvitationActs({
  eventId,
  invitation,
}: {
  readonly eventId: EventId
  readonly invitation: Invitation
}) {
  const texts = useTexts()
  const { t, language } = texts
  const say = useToast()
  const resend = useAct(resendInvitation)
  const withdraw = useAct(withdrawInvitation)
  const params = { eventId, invitationId: invitation.id }
  const told = (text: string) => ({
    onSuccess: () => say({ text }),
    onError: (error: Error) => say({ text: sentenceOfError(error, texts) }),
  })
  const again = () =>
    resend.mutate(
      { params, body: { language: isOffered(language) ? language : 'en' } },
      told(t('organise.grant.sent', { address: invitation.address })),
    )
  return (
    <span className="row gap-2">
      <Button compact busy={resend.isPending} onClick={again}>
        {t('organise.grant.resend')}
      </Button>
      <Button
        compact
        tone="quiet"
        busy={withdraw.isPending}
        onClick={() => withdraw.mutate({ params }, told(t('organise.grant.withdrawn')))}
      >
        {t('organise.grant.withdraw')}
      </Button>
    </span>
  )
}
