import { moveRegistrations } from '@plenary/shared/contracts/registration/many'
import type { OrganiserMove } from '@plenary/shared/contracts/registration/parts'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import { useToast } from '../../../../components/over/toast.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { sentenceOfError } from '../../../../lib/refusal-sentence.js'
import { Refused } from '../../../../lib/refused.js'
import { useAct } from '../../../../lib/server-state.js'

/** What one presses: a move, or one of the three answers to whether somebody came. */
export type Pressed = Exclude<OrganiserMove['action'], 'record attendance'> | 'attended' | 'partly attended' | 'no show'

export const pressedFor = (move: OrganiserMove): Pressed =>
  move.action === 'record attendance' ? move.attendance : move.action

/**
 * Makes a move for one or many, says what was done and offers the way back where there is one. Throws the first refusal
 * when it was done for nobody, and answers for whom it was not done.
 */
export function useMoving(): (
  eventId: EventId,
  ids: readonly RegistrationId[],
  move: OrganiserMove,
) => Promise<readonly RegistrationId[]> {
  const texts = useTexts()
  const { t } = texts
  const moving = useAct(moveRegistrations)
  const say = useToast()
  const send = (eventId: EventId, ids: readonly RegistrationId[], move: OrganiserMove) =>
    moving.mutateAsync({ params: { eventId }, body: { ids: [...ids], move } })
  return async (eventId, ids, move) => {
    const { done, refused, undo } = await send(eventId, ids, move)
    const [first] = refused
    if (done.length === 0 && first) throw new Refused(first.code, 409, first.carries)
    const did = t(`organise.registration.did.${pressedFor(move)}`, { count: done.length })
    const text = refused.length > 0 ? t('organise.registration.didSome', { did, not: refused.length }) : did
    const takeBack = async (way: OrganiserMove) => {
      const [kept] = (await send(eventId, done, way)).refused
      if (kept) throw new Refused(kept.code, 409, kept.carries)
    }
    /** What came in between stands in the way of the undo, and is said where the undo was. */
    const onUndo = (way: OrganiserMove) => () =>
      void takeBack(way).catch((error: unknown) => say({ text: sentenceOfError(error, texts) }))
    say({ text, onUndo: undo ? onUndo(undo) : undefined })
    return refused.map(({ id }) => id)
  }
}
