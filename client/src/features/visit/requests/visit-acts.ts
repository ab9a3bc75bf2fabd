import { addTransfer, changeTransfer, removeTransfer } from '@plenary/shared/contracts/visit/groups'
import { sendVisitorList } from '@plenary/shared/contracts/visit/host'
import {
  acceptVisitConflict,
  addStop,
  changeStop,
  moveStop,
  remindHost,
  removeStop,
  requestStops,
  type StopOfPlan,
  type TransferOfPlan,
} from '@plenary/shared/contracts/visit/organiser'
import type { OrganiserStopMove, StopFields, TransferFields } from '@plenary/shared/contracts/visit/organiser.forms'
import { type EventId, groupId, type StopId } from '@plenary/shared/language/ids'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'
import type { Place } from '../planner/plan.js'

type Unversioned<Move> = Move extends unknown ? Omit<Move, 'version'> : never
export type Press = (stop: StopOfPlan, move: Unversioned<OrganiserStopMove>) => Promise<unknown>

/** What organisers do with stops: forms show refusals themselves, what is dropped says them in the toast. */
export function useStopActs(eventId: EventId, zone: string) {
  const texts = useTexts()
  const say = useToast()
  const [add, change, remove, move] = [useAct(addStop), useAct(changeStop), useAct(removeStop), useAct(moveStop)]
  const [request, remind, accept] = [useAct(requestStops), useAct(remindHost), useAct(acceptVisitConflict)]
  const send = useAct(sendVisitorList)
  const params = { eventId }
  const press: Press = ({ id, version }, pressed) =>
    move.mutateAsync({ params: { stopId: id }, body: { ...pressed, version } as OrganiserStopMove })
  return {
    press,
    add: (body: StopFields) => add.mutateAsync({ params, body }),
    change: ({ id, version }: StopOfPlan, fields: StopFields, askAgain: boolean) =>
      change.mutateAsync({ params: { stopId: id }, body: { fields, version, askAgain } }),
    remove: ({ id, version }: StopOfPlan) => remove.mutateAsync({ params: { stopId: id }, body: { version } }),
    remind: ({ id }: StopOfPlan) => remind.mutateAsync({ params: { stopId: id } }),
    sendList: ({ id }: StopOfPlan) => send.mutateAsync({ params: { stopId: id } }),
    accept: (key: string, reason: string) => accept.mutateAsync({ params, body: { key, reason } }),
    request: async (stopIds: readonly StopId[]) => {
      const { done, refused } = await request.mutateAsync({ params, body: { stopIds: [...stopIds] } })
      say({ text: texts.t('organise.visit.requestsSent', { done: done.length, refused: refused.length }) })
    },
    /** A block was dropped: says what became of it. */
    told: (act: Promise<unknown>, text: string) =>
      act.then(
        () => say({ text }),
        (error: unknown) => say({ text: sentenceOfError(error, texts, zone) }),
      ),
  }
}
export type StopActs = ReturnType<typeof useStopActs>

export function useTransferActs(eventId: EventId) {
  const [add, change, remove] = [useAct(addTransfer), useAct(changeTransfer), useAct(removeTransfer)]
  const params = { eventId }
  return {
    add: (body: TransferFields) => add.mutateAsync({ params, body }),
    change: ({ id, version }: TransferOfPlan, fields: TransferFields) =>
      change.mutateAsync({ params: { eventId, transferId: id }, body: { fields, version } }),
    remove: ({ id, version }: TransferOfPlan) =>
      remove.mutateAsync({ params: { eventId, transferId: id }, body: { version } }),
  }
}
export type TransferActs = ReturnType<typeof useTransferActs>

/** The fields of a stop or a transfer, elsewhere on the timeline. */
export const stopAt = ({ siteId, programme, receivedBy }: StopOfPlan, to: Place): StopFields => ({
  ...placed(to),
  siteId,
  programme,
  receivedBy,
})
export const transferAt = ({ mode, note }: TransferOfPlan, to: Place): TransferFields => ({ ...placed(to), mode, note })

const placed = ({ groupId: group, startsLocal, endsLocal }: Place) => ({
  groupId: groupId.parse(group),
  startsLocal,
  endsLocal,
})
