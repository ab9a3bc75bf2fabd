import {
  acceptConflict,
  addSession,
  changeSession,
  type DraftSession,
  placeSession,
  removeSession,
  type SessionMaterial,
  undoAgenda,
  type WayOut,
} from '@plenary/shared/contracts/agenda'
import type { SessionForm } from '@plenary/shared/contracts/agenda.forms'
import { addMaterial, draftMaterial, showMaterial } from '@plenary/shared/contracts/agenda-materials'
import type { EventId } from '@plenary/shared/language/ids'
import { roomId } from '@plenary/shared/language/ids'
import type { Place } from '@plenary/shared/rules/agenda/moving'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { addressOf } from '../../../lib/api.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct, useRefresh, useUpload } from '../../../lib/server-state.js'
import type { Draft } from './draft.js'
import type { Found } from './session/people-field.js'
import { sentFor } from './ways.js'

/** What can be done with the sessions of a draft. */
export interface SessionActs {
  readonly found: Found
  readonly onSearch: (search: string) => void
  readonly onClose: () => void
  readonly onAdd: (form: SessionForm) => Promise<undefined>
  /** Saves on the version that is given. Where somebody was faster, what they saved is read, and the refusal goes on. */
  readonly onChange: (session: DraftSession, form: SessionForm) => Promise<DraftSession>
  readonly onPlace: (session: DraftSession, place: Place) => Promise<unknown>
  readonly onPark: (session: DraftSession) => Promise<unknown>
  readonly onRemove: (session: DraftSession) => Promise<unknown>
  /** Takes a way out of a conflict. */
  readonly onWay: (way: Exclude<WayOut, { way: 'accept' }>) => Promise<unknown>
  readonly onAccept: (key: string, reason: string) => Promise<unknown>
  readonly onUndo: (actId: string) => Promise<unknown>
  readonly materialAddress: (session: DraftSession, material: SessionMaterial) => string
  readonly onAttach: (session: DraftSession, file: File) => Promise<unknown>
  readonly onTakeOff: (session: DraftSession, material: SessionMaterial) => Promise<unknown>
}

/** Says what was done; a refusal is said as well, and what stands now is read again. */
function useTold() {
  const texts = useTexts()
  const say = useToast()
  const refresh = useRefresh()
  return (act: Promise<unknown>, text: string, onUndo?: () => void) =>
    act.then(
      () => say({ text, onUndo }),
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
  const told = useTold()
  const [remove, accept, undo] = [useAct(removeSession), useAct(acceptConflict), useAct(undoAgenda)]
  const writing = useWriting(eventId, close)
  const placing = usePlacing(eventId, draft)
  const materials = useMaterials(eventId)
  return {
    ...writing,
    ...placing,
    ...materials,
    onClose: close,
    onRemove: (session) => {
      close()
      const removed = remove.mutateAsync({
        params: { eventId, sessionId: session.id },
        body: { version: session.version },
      })
      return told(removed, t('organise.agenda.removed'))
    },
    onAccept: (key, reason) => accept.mutateAsync({ params: { eventId }, body: { key, reason } }),
    onUndo: (actId) => told(undo.mutateAsync({ params: { eventId }, body: { actId } }), t('organise.agenda.undone')),
  }
}

/** What a session's form does; it says itself what was refused. */
function useWriting(eventId: EventId, close: () => void): Pick<SessionActs, 'onAdd' | 'onChange'> {
  const { t } = useTexts()
  const say = useToast()
  const refresh = useRefresh()
  const [add, change] = [useAct(addSession), useAct(changeSession)]
  return {
    onAdd: async (body) => {
      await add.mutateAsync({ params: { eventId }, body })
      say({ text: t('organise.agenda.added') })
      close()
      return undefined
    },
    onChange: async (session, form) => {
      const params = { eventId, sessionId: session.id }
      const body = { form, version: session.version }
      const saved = await change.mutateAsync({ params, body }).catch(async (error: unknown) => {
        await refresh(['agenda'])
        throw error
      })
      say({ text: t('organise.agenda.saved') })
      return saved
    },
  }
}

/** The PDFs of a session: one that was taken off by mistake is put back. */
function useMaterials(eventId: EventId): Pick<SessionActs, 'materialAddress' | 'onAttach' | 'onTakeOff'> {
  const { t } = useTexts()
  const say = useToast()
  const told = useTold()
  const [add, show] = [useUpload(addMaterial), useAct(showMaterial)]
  return {
    materialAddress: ({ id }, material) =>
      addressOf(draftMaterial, { params: { eventId, sessionId: id, materialId: material.id } }),
    onAttach: async ({ id }, file) => {
      await add.mutateAsync({ file, ask: { params: { eventId, sessionId: id } } })
      say({ text: t('organise.agenda.materials.added') })
    },
    onTakeOff: ({ id }, material) => {
      const put = (shown: boolean) =>
        show.mutateAsync({ params: { eventId, sessionId: id, materialId: material.id }, body: { shown } })
      const putBack = () => void told(put(true), t('organise.agenda.materials.added'))
      return told(put(false), t('organise.agenda.materials.takenOff', { name: material.name }), putBack)
    },
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
