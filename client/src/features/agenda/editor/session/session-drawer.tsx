import type { DraftSession } from '@plenary/shared/contracts/agenda'
import { Drawer } from '../../../../components/over/drawer.js'
import { Notice } from '../../../../components/show/notice.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { ConflictList } from '../conflict-list.js'
import { conflictsOfSession, type Draft, goneFrom, titleOf, whenOf } from '../draft.js'
import type { SessionActs } from '../session-acts.js'
import { Materials } from './materials.js'
import { SessionFooter } from './session-footer.js'
import { SessionForm } from './session-form.js'

interface SessionDrawerProps extends SessionActs {
  readonly draft: Draft
  /** null: a new one, on this day. */
  readonly session: DraftSession | null
  readonly day: string
  readonly addressOf: (sessionId: string) => string
}

/** One session beside the grid: what it clashes with, and its form. */
export function SessionDrawer({ draft, session, day, addressOf, ...acts }: SessionDrawerProps) {
  const texts = useTexts()
  const { t } = texts
  const title = session ? titleOf(session.title, texts) : t('organise.agenda.new')
  return (
    <Drawer
      title={title}
      onClose={acts.onClose}
      footer={
        session && draft.can.write && <SessionFooter session={session} onPark={acts.onPark} onRemove={acts.onRemove} />
      }
    >
      {session && <Where draft={draft} session={session} />}
      {session && (
        <ConflictList
          draft={draft}
          conflicts={conflictsOfSession(draft, session.id)}
          addressOf={addressOf}
          solving={draft.can.write ? acts : null}
        />
      )}
      {draft.can.write && (
        <SessionForm
          draft={draft}
          session={session}
          day={day}
          found={acts.found}
          onSearch={acts.onSearch}
          onSave={(form, seen) => (seen ? acts.onChange(seen, form) : acts.onAdd(form))}
        />
      )}
      {session && <Materials session={session} canWrite={draft.can.write} {...acts} />}
    </Drawer>
  )
}

/** What kind of session it is and when, and what it lacks. */
function Where({ draft, session }: { readonly draft: Draft; readonly session: DraftSession }) {
  const texts = useTexts()
  const { t } = texts
  return (
    <>
      <p className="label">
        {t(`public.agenda.type.${session.type}`)} · {whenOf(session, texts)}
        {session.imported && ` · ${t('organise.agenda.imported')}`}
      </p>
      <Gone draft={draft} session={session} />
    </>
  )
}

/** Whose part somebody else has to take. */
function Gone({ draft, session }: { readonly draft: Draft; readonly session: DraftSession }) {
  const { t, list } = useTexts()
  const gone = goneFrom(draft, session.id)
  if (gone.length === 0) return null
  return (
    <Notice tone="wait">
      <p>{t('organise.agenda.gone', { count: gone.length, names: list(gone.map(({ name }) => name)) })}</p>
    </Notice>
  )
}
