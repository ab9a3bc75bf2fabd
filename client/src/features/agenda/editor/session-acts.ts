import {
  acceptConflict,
  addSession,
  changeSession,
  type DraftSession,
  placeSession,
  removeSession,
} from '@plenary/shared/contracts/agenda'
import type { SessionForm } from '@plenary/shared/contracts/agenda.forms'
import type { EventId } from '@plenary/shared/language/ids'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'
import type { Found } from './people-field.js'

/** What can be done with the session in the drawer. */
export interface SessionActs {
  readonly found: Found
  readonly onSearch: (search: string) => void
  readonly onClose: () => void
  readonly onAdd: (form: SessionForm) => Promise<unknown>
  readonly onChange: (session: DraftSession, form: SessionForm) => Promise<unknown>
  readonly onPark: (session: DraftSession) => Promise<unknown>
  readonly onRemove: (session: DraftSession) => Promise<unknown>
  readonly onAccept: (key: string, reason: string) => Promise<unknown>
}

/** The acts of an event's draft; forms show their refusals themselves, buttons say them in the toast. */
export function useSessionActs(eventId: EventId, close: () => void): Omit<SessionActs, 'found' | 'onSearch'> {
  const texts = useTexts()
  const say = useToast()
  const [add, change, place, remove, accept] = [
    useAct(addSession),
    useAct(changeSession),
    useAct(placeSession),
    useAct(removeSession),
    useAct(acceptConflict),
  ]
  const told = (act: Promise<unknown>, text: string) =>
    act.then(
      () => say({ text }),
      (error: unknown) => say({ text: sentenceOfError(error, texts) }),
    )
  return {
    onClose: close,
    onAdd: async (body) => {
      await add.mutateAsync({ params: { eventId }, body })
      say({ text: texts.t('organise.agenda.added') })
      close()
    },
    onChange: async ({ id, version }, form) => {
      await change.mutateAsync({ params: { eventId, sessionId: id }, body: { form, version } })
      say({ text: texts.t('organise.agenda.saved') })
    },
    onPark: ({ id, version }) => {
      const body = { time: null, roomId: null, version }
      return told(place.mutateAsync({ params: { eventId, sessionId: id }, body }), texts.t('organise.agenda.parkedNow'))
    },
    onRemove: ({ id, version }) => {
      close()
      return told(
        remove.mutateAsync({ params: { eventId, sessionId: id }, body: { version } }),
        texts.t('organise.agenda.removed'),
      )
    },
    onAccept: (key, reason) => accept.mutateAsync({ params: { eventId }, body: { key, reason } }),
  }
}
