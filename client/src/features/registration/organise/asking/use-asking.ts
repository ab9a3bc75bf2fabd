import { askForParticipants } from '@plenary/shared/contracts/approval/organiser'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { useToast } from '../../../../components/over/toast.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { Refused } from '../../../../lib/refused.js'
import { useAct } from '../../../../lib/server-state.js'

/** Asks the parties for one or many and says for how many; throws the first refusal when it was for nobody. */
export function useAsking(): (
  eventId: EventId,
  ids: readonly RegistrationId[],
  dueAt: Instant | null,
) => Promise<readonly RegistrationId[]> {
  const { t } = useTexts()
  const asking = useAct(askForParticipants)
  const say = useToast()
  return async (eventId, ids, dueAt) => {
    const { asked, refused } = await asking.mutateAsync({ params: { eventId }, body: { ids: [...ids], dueAt } })
    const [first] = refused
    if (asked.length === 0 && first) throw new Refused(first.code, 409, first.carries)
    const did = t('organise.approval.asked', { count: asked.length })
    const text = refused.length > 0 ? t('organise.registration.didSome', { did, not: refused.length }) : did
    say({ text })
    return refused.map(({ id }) => id)
  }
}
