import { endPlatformGrant, withdrawPlatformInvitation } from '@plenary/shared/contracts/account-granting'
import type { InvitationId } from '@plenary/shared/language/ids'
import { useToast } from '../../../../components/over/toast.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { sentenceOfError } from '../../../../lib/refusal-sentence.js'
import { useAct } from '../../../../lib/server-state.js'
import type { PlatformGrant } from '../grants-table.js'

/** What an administrator does with roles on the platform; the last administrator stays one. */
export function usePlatformActs() {
  const texts = useTexts()
  const { t } = texts
  const say = useToast()
  const ending = useAct(endPlatformGrant)
  const withdrawing = useAct(withdrawPlatformInvitation)
  const told = (text: string) => ({
    onSuccess: () => say({ text }),
    onError: (error: Error) => say({ text: sentenceOfError(error, texts) }),
  })
  return {
    end: ({ id, name }: PlatformGrant) =>
      ending.mutate({ params: { grantId: id } }, told(t('organise.grant.ended', { name }))),
    withdraw: (id: InvitationId) =>
      withdrawing.mutate({ params: { invitationId: id } }, told(t('organise.grant.withdrawn'))),
  }
}
