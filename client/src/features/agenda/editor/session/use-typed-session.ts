import type { DraftSession } from '@plenary/shared/contracts/agenda'
import type { SessionForm as SentSession } from '@plenary/shared/contracts/agenda.forms'
import { useEffect, useRef, useState } from 'react'
import { useFormOf } from '../../../../components/form/form.js'
import { isSame, type Meeting, meet, type Part, withParts } from './meeting.js'
import { formOf, type TypedSession, type TypingSession, typedFrom, typedSession } from './typed-session.js'

/** What is shown of a meeting: theirs as it is saved, mine as it was typed when we met. */
export interface Met extends Pick<Meeting, 'taken' | 'both'> {
  readonly theirs: TypingSession
  readonly mine: TypingSession
}

interface Saving {
  /** null: a new one. */
  readonly session: DraftSession | null
  readonly values: TypingSession
  /** Answers the session as it is saved; nothing for a new one. */
  readonly onSave: (form: SentSession, seen: DraftSession | null) => Promise<DraftSession | undefined>
}

/**
 * A session's form, saved on the version that its writer has seen. When another version comes meanwhile, what the writer
 * has not touched follows it, and of what both wrote, both are shown: nothing typed is lost, nothing is written over unseen.
 * The fields stay open while it is saved: what is typed meanwhile stays, to be saved next.
 */
export function useTypedSession({ session, values, onSave }: Saving) {
  const form = useFormOf(typedSession, values)
  const [met, setMet] = useState<Met | null>(null)
  const seen = useRef(session)
  const base = useRef(values)
  const { isSubmitting } = form.formState

  useEffect(() => {
    if (session === null || isSubmitting || session.version === seen.current?.version) return
    const [mine, theirs] = [form.getValues(), typedFrom(session)]
    const meeting = meet(base.current, theirs, mine)
    const wroteNothing = isUntouched(base.current, mine)
    seen.current = session
    base.current = meeting.base
    form.reset(meeting.typed, { keepErrors: true })
    setMet((before) => (wroteNothing ? null : { theirs, mine, ...told(before, meeting, theirs) }))
  }, [session, isSubmitting, form])

  const submit = async (typed: TypedSession) => {
    const sent = structuredClone(form.getValues())
    const saved = await onSave(formOf(typed), seen.current)
    if (!saved) return
    seen.current = saved
    base.current = typedFrom(saved)
    form.reset(meet(sent, base.current, form.getValues()).typed)
    setMet(null)
  }
  const take = (part: Part, from: TypingSession) =>
    form.reset(withParts(form.getValues(), [part], from), { keepErrors: true })
  return { form, submit, met, take }
}

const isUntouched = (base: TypingSession, mine: TypingSession) => {
  const { taken, both } = meet(mine, base, mine)
  return taken.length + both.length === 0
}

/** What was told before and not saved since is still to be seen. */
function told(before: Met | null, { taken, both, typed }: Meeting, theirs: TypingSession): Pick<Met, 'taken' | 'both'> {
  const open = (before?.both ?? []).filter((part) => !both.includes(part) && !isSame(part, typed, theirs))
  return { taken: [...new Set([...(before?.taken ?? []), ...taken])], both: [...open, ...both] }
}
