import type { DraftSession } from '@plenary/shared/contracts/agenda'
import { LinkButton } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { classes } from '../../../components/classes.js'
import { useTexts } from '../../../i18n/speaking.js'
import { Lift } from './carry/lift.js'
import type { Carrying } from './carry/use-carry.js'
import { type Draft, titleOf } from './draft.js'

interface ParkedListProps {
  readonly draft: Draft
  readonly addressOf: (sessionId: string) => string
  readonly importAddress: string
  readonly carrying: Carrying | null
}

/** What has no time yet, and the ways to new sessions: by hand, or from a file. */
export function ParkedList({ draft, addressOf, importAddress, carrying }: ParkedListProps) {
  const { t } = useTexts()
  const parked = draft.sessions.filter(
    ({ id, startsLocal }) => startsLocal === null && id !== carrying?.carried?.session.id,
  )
  return (
    <aside className={classes('parked', carrying?.carried?.parks && 'takes')} aria-label={t('organise.agenda.parked')}>
      <h2 className="h3">
        {t('organise.agenda.parked')} <span className="faint">{parked.length}</span>
      </h2>
      <p className="tiny muted">{t('organise.agenda.parkedHelp')}</p>
      {parked.map((session) => (
        <ParkedSession key={session.id} session={session} to={addressOf(session.id)} carrying={carrying} />
      ))}
      {draft.can.write && (
        <>
          <LinkButton to={addressOf('new')} icon="plus">
            {t('organise.agenda.new')}
          </LinkButton>
          <LinkButton to={importAddress} icon="file">
            {t('organise.agenda.import')}
          </LinkButton>
        </>
      )}
    </aside>
  )
}

interface ParkedSessionProps {
  readonly session: DraftSession
  readonly to: string
  readonly carrying: Carrying | null
}

function ParkedSession({ session, to, carrying }: ParkedSessionProps) {
  const texts = useTexts()
  const { t } = texts
  return (
    <article
      className="session loose"
      onPointerDown={carrying ? (event) => carrying.onGrab(event, session) : undefined}
      onDragStart={(event) => event.preventDefault()}
    >
      <p className="kind">
        {t('organise.agenda.parkedKind', {
          type: t(`public.agenda.type.${session.type}`),
          minutes: session.minutes ?? 0,
        })}
      </p>
      <h3 dir="auto">
        <Link to={to} preventScrollReset>
          {titleOf(session.title, texts)}
        </Link>
      </h3>
      {carrying && <Lift session={session} carrying={carrying} />}
    </article>
  )
}
