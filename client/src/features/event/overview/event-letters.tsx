import { releaseLetters, throwLettersAway } from '@plenary/shared/contracts/event/letters'
import { useAct } from '../../../lib/server-state.js'
import type { EventSheet } from '../sheet.js'
import { LettersWaiting } from './letters-waiting.js'

/** The letters that wait, while there are any. */
export function EventLetters({ event }: { readonly event: EventSheet }) {
  const release = useAct(releaseLetters)
  const throwAway = useAct(throwLettersAway)
  if (event.lettersWaiting === 0) return null
  const these = { params: { eventId: event.id }, body: { count: event.lettersWaiting } }
  return (
    <LettersWaiting
      event={event}
      onRelease={() => release.mutateAsync(these)}
      onThrowAway={() => throwAway.mutateAsync(these)}
    />
  )
}
