import type { DraftConflict } from '@plenary/shared/contracts/agenda'
import { conflictReason } from '@plenary/shared/contracts/agenda.forms'
import { Button } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { Notice } from '../../../components/show/notice.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type Draft, roomName, timesOf, titleOf } from './draft.js'

interface ConflictsProps {
  readonly draft: Draft
  readonly conflicts: readonly DraftConflict[]
  readonly addressOf: (sessionId: string) => string
  /** Takes one on by name; not there for who may not release. */
  readonly onAccept?: ((key: string, reason: string) => Promise<unknown>) | undefined
}

/** Who or what is in two places, where, and what can be done about it. */
export function ConflictList({ draft, conflicts, addressOf, onAccept }: ConflictsProps) {
  return conflicts.map((conflict) => (
    <div className="stack gap-3" key={conflict.key}>
      <Notice tone={conflict.accepted ? 'note' : 'stop'}>
        <Told draft={draft} conflict={conflict} addressOf={addressOf} />
      </Notice>
      {!conflict.accepted && onAccept && <Accept onAccept={(reason) => onAccept(conflict.key, reason)} />}
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
        {dates.day(startsLocal.slice(0, 10))}, {timesOf(startsLocal, endsLocal, texts)}
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

function Accept({ onAccept }: { readonly onAccept: (reason: string) => Promise<unknown> }) {
  const { t } = useTexts()
  const form = useFormOf(conflictReason, { reason: '' })
  return (
    <details>
      <summary>{t('organise.agenda.accept')}</summary>
      <Form form={form} onSubmit={({ reason }) => onAccept(reason)}>
        <TextField name="reason" label={t('organise.agenda.reason')} help={t('organise.agenda.reasonHelp')} />
        <Button type="submit" busy={form.formState.isSubmitting}>
          {t('organise.agenda.acceptInMyName')}
        </Button>
      </Form>
    </details>
  )
}
