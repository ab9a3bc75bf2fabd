import type { LocalText } from '../../language/local-text.js'
import type { LocalDateTime } from '../../language/time.js'
import { sameValue } from '../same-value.js'

/** A session as far as a change of it concerns readers. */
export interface ComparedSession {
  readonly id: string
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly roomId: string | null
  readonly type: string
  readonly title: LocalText
  readonly subtitle: LocalText
  readonly abstract: LocalText
  readonly description: LocalText
  readonly languages: readonly string[]
  readonly interpretation: readonly string[]
  readonly track: string | null
  readonly people: readonly { readonly personId: string | null; readonly name: string; readonly role: string }[]
  /** Not said of what was released before sessions had any. */
  readonly materials?: readonly { readonly sha256: string }[] | undefined
}

export const editedFields = [
  'type',
  'title',
  'subtitle',
  'abstract',
  'description',
  'languages',
  'interpretation',
  'track',
  'people',
  'materials',
] as const
export type EditedField = (typeof editedFields)[number]

/** What happened to one session; `moved` and `edited` may both hold. */
export interface Change<Session extends ComparedSession> {
  readonly change: 'added' | 'removed' | 'changed'
  readonly before: Session | null
  readonly after: Session | null
  readonly moved: { readonly time: boolean; readonly room: boolean }
  readonly edited: readonly EditedField[]
}

const unmoved = { time: false, room: false }

/** What changed for readers from one set of placed sessions to another? In the order of the time at which one looks for them. */
export function changesBetween<Session extends ComparedSession>(
  before: readonly Session[],
  after: readonly Session[],
): Change<Session>[] {
  const earlier = new Map(before.map((session) => [session.id, session]))
  const later = new Set(after.map(({ id }) => id))
  const removed = before
    .filter(({ id }) => !later.has(id))
    .map((session) => ({ change: 'removed' as const, before: session, after: null, moved: unmoved, edited: [] }))
  const others = after.flatMap((session) => changeOf(earlier.get(session.id) ?? null, session) ?? [])
  return [...removed, ...others].sort((a, b) => (lookedForAt(a) < lookedForAt(b) ? -1 : 1))
}

function changeOf<Session extends ComparedSession>(before: Session | null, after: Session): Change<Session> | null {
  if (before === null) return { change: 'added', before, after, moved: unmoved, edited: [] }
  const moved = {
    time: before.startsLocal !== after.startsLocal || before.endsLocal !== after.endsLocal,
    room: before.roomId !== after.roomId,
  }
  const edited = editedFields.filter((field) => !sameValue(before[field] ?? [], after[field] ?? []))
  if (!moved.time && !moved.room && edited.length === 0) return null
  return { change: 'changed', before, after, moved, edited }
}

const lookedForAt = ({ before, after }: Change<ComparedSession>) => {
  const session = after ?? before
  return `${session?.startsLocal} ${session?.id}`
}
