import { LinkButton } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type Draft, titleOf } from './draft.js'

interface ParkedListProps {
  readonly draft: Draft
  readonly addressOf: (sessionId: string) => string
}

/** What has no time yet, and the way to a new session. */
export function ParkedList({ draft, addressOf }: ParkedListProps) {
  const texts = useTexts()
  const { t } = texts
  const parked = draft.sessions.filter(({ startsLocal }) => startsLocal === null)
  return (
    <aside className="parked" aria-label={t('organise.agenda.parked')}>
      <h2 className="h3">
        {t('organise.agenda.parked')} <span className="faint">{parked.length}</span>
      </h2>
      <p className="tiny muted">{t('organise.agenda.parkedHelp')}</p>
      {parked.map((session) => (
        <article className="session loose" key={session.id}>
          <p className="kind">
            {t('organise.agenda.parkedKind', {
              type: t(`public.agenda.type.${session.type}`),
              minutes: session.minutes ?? 0,
            })}
          </p>
          <h3 dir="auto">
            <Link to={addressOf(session.id)} preventScrollReset>
              {titleOf(session.title, texts)}
            </Link>
          </h3>
        </article>
      ))}
      {draft.can.write && (
        <LinkButton to={addressOf('new')} icon="plus">
          {t('organise.agenda.new')}
        </LinkButton>
      )}
    </aside>
  )
}
