import type { DraftConflict } from '@plenary/shared/contracts/agenda'
import { Link } from '../../../components/action/link.js'
import { Notice } from '../../../components/show/notice.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type Draft, roomName, titleOf } from './draft.js'
import type { SessionActs } from './session-acts.js'
import { Solve } from './solve.js'

interface ConflictsProps {
  readonly draft: Draft
  readonly conflicts: readonly DraftConflict[]
  readonly addressOf: (sessionId: string) => string
  /** Not there for who only reads. */
  readonly solving: Pick<SessionActs, 'onWay' | 'onAccept'> | null
}

/** Who or what is in two places, where, and what can be done about it. */
export function ConflictList({ draft, conflicts, addressOf, solving }: ConflictsProps) {
  return conflicts.map((conflict) => (
    <div className="stack gap-3" key={conflict.key}>
      <Notice tone={conflict.accepted ? 'note' : 'stop'}>
        <Told draft={draft} conflict={conflict} addressOf={addressOf} />
      </Notice>
      {solving && (
        <Solve
          draft={draft}
          conflict={conflict}
          onWay={solving.onWay}
          onAccept={draft.can.release ? solving.onAccept : undefined}
        />
      )}
    </div>
  ))
}

function Told({
  draft,
  conflict,
  addressOf,
}: Pick<ConflictsProps, 'draft' | 'addressOf'> & { readonly conflict: DraftConflict }) {
  const texts = useTexts()
  const { t, dates } = texts
  const { kind, name, tooMany, startsLocal, endsLocal, accepted } = conflict
  const sessions = draft.sessions.filter(({ id }) => conflict.placeIds.includes(id))
  return (
    <>
      <p className="strong">{t(`organise.agenda.conflict.${kind}`, { name, tooMany })}</p>
      <p className="tiny">
        {dates.day(startsLocal.slice(0, 10))}, {texts.clocks({ startsLocal, endsLocal })}
      </p>
      <ul className="tiny">
        {sessions.map((session) => (
          <li key={session.id}>
            <Link to={addressOf(session.id)}>{titleOf(session.title, texts)}</Link>,{' '}
            {roomName(draft, session.roomId, texts)}
          </li>
        ))}
      </ul>
      {accepted && (
        <p className="tiny">{t('organise.agenda.acceptedBy', { name: accepted.by, reason: accepted.reason })}</p>
      )}
    </>
  )
}
