import {
  acceptConflict,
  addSession,
  changeSession,
  type DraftSession,
  placeSession,
  removeSession,
  undoAgenda,
  type WayOut,
} from '@plenary/shared/contracts/agenda'
import type { SessionForm } from '@plenary/shared/contracts/agenda.forms'
import type { EventId } from '@plenary/shared/language/ids'
import { roomId } from '@plenary/shared/language/ids'
import type { Place } from '@plenary/shared/rules/agenda/moving'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct, useRefresh } from '../../../lib/server-state.js'
import type { Draft } from './draft.js'
import type { Found } from './session/people-field.js'
import { sentFor } from './ways.js'

/** What can be done with the sessions of a draft. */
export interface SessionActs {
  readonly found: Found
  readonly onSearch: (search: string) => void
  readonly onClose: () => void
  readonly onAdd: (form: SessionForm) => Promise<unknown>
  readonly onChange: (session: DraftSession, form: SessionForm) => Promise<unknown>
  readonly onPlace: (session: DraftSession, place: Place) => Promise<unknown>
  readonly onPark: (session: DraftSession) => Promise<unknown>
  readonly onRemove: (session: DraftSession) => Promise<unknown>
  /** Takes a way out of a conflict. */
  readonly onWay: (way: Exclude<WayOut, { way: 'accept' }>) => Promise<unknown>
  readonly onAccept: (key: string, reason: string) => Promise<unknown>
  readonly onUndo: (actId: string) => Promise<unknown>
}

/** Says what was done; a refusal is said as well, and what stands now is read again. */
function useTold() {
  const texts = useTexts()
  const say = useToast()
  const refresh = useRefresh()
  return (act: Promise<unknown>, text: string) =>
    act.then(
      () => say({ text }),
      async (error: unknown) => {
        say({ text: sentenceOfError(error, texts) })
        await refresh(['agenda'])
      },
    )
}

/** The acts of an event's draft; forms show their refusals themselves, buttons say them in the toast. */
export function useSessionActs(
  eventId: EventId,
  draft: Draft,
  close: () => void,
): Omit<SessionActs, 'found' | 'onSearch'> {
  const { t } = useTexts()
  const say = useToast()
  const told = useTold()
  const [add, change, remove, accept, undo] = [
    useAct(addSession),
    useAct(changeSession),
    useAct(removeSession),
    useAct(acceptConflict),
    useAct(undoAgenda),
  ]
  const placing = usePlacing(eventId, draft)
  const params = (session: DraftSession) => ({ eventId, sessionId: session.id })
  return {
    ...placing,
    onClose: close,
    onAdd: async (body) => {
      await add.mutateAsync({ params: { eventId }, body })
      say({ text: t('organise.agenda.added') })
      close()
    },
    onChange: async (session, form) => {
      await change.mutateAsync({ params: params(session), body: { form, version: session.version } })
      say({ text: t('organise.agenda.saved') })
    },
    onRemove: (session) => {
      close()
      const removed = remove.mutateAsync({ params: params(session), body: { version: session.version } })
      return told(removed, t('organise.agenda.removed'))
    },
    onAccept: (key, reason) => accept.mutateAsync({ params: { eventId }, body: { key, reason } }),
    onUndo: (actId) => told(undo.mutateAsync({ params: { eventId }, body: { actId } }), t('organise.agenda.undone')),
  }
}

/** Everything that changes where a session is. */
function usePlacing(eventId: EventId, draft: Draft): Pick<SessionActs, 'onPlace' | 'onPark' | 'onWay'> {
  const { t } = useTexts()
  const told = useTold()
  const place = useAct(placeSession)
  const change = useAct(changeSession)
  return {
    onPlace: ({ id, version }, { startsLocal, endsLocal, roomId: room }) => {
      const body = { time: { startsLocal, endsLocal }, roomId: room === null ? null : roomId.parse(room), version }
      return told(place.mutateAsync({ params: { eventId, sessionId: id }, body }), t('organise.agenda.placedNow'))
    },
    onPark: ({ id, version }) => {
      const body = { time: null, roomId: null, version }
      return told(place.mutateAsync({ params: { eventId, sessionId: id }, body }), t('organise.agenda.parkedNow'))
    },
    onWay: async (way) => {
      const session = draft.sessions.find(({ id }) => id === way.sessionId)
      if (!session) return
      const sent = sentFor(way, session)
      const params = { eventId, sessionId: session.id }
      const act =
        'place' in sent
          ? place.mutateAsync({ params, body: sent.place })
          : change.mutateAsync({ params, body: sent.change })
      await told(act, t('organise.agenda.solved'))
    },
  }
}
