import type { Block } from '@plenary/shared/rules/agenda/layout'
import { Link } from '../../../components/action/link.js'
import { classes } from '../../../components/classes.js'
import { Tag } from '../../../components/show/tag.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { ShownSession } from './content.js'
import { StarButton } from './star-button.js'
import { useStars } from './stars.js'

const placeOf = ({ from, lasts, column }: Block) => `from-${from} for-${lasts} room-${column}`

/** A session at its place in the grid; on the phone one after the other. */
export function SessionBlock({ session, block }: { readonly session: ShownSession; readonly block: Block }) {
  if (session.pause)
    return (
      <div className={classes('session pause', placeOf(block))}>
        <span className="num">{session.times}</span>
        <span lang={session.title.language} dir="auto">
          {session.title.text}
        </span>
      </div>
    )
  return <Talk session={session} place={placeOf(block)} />
}

function Talk({ session, place }: { readonly session: ShownSession; readonly place: string }) {
  const { starred } = useStars()
  return (
    <article
      className={classes(
        'session',
        starred?.has(session.id) && 'mine',
        session.forAll && 'wide-talk',
        session.height === 'line' && 'brief',
        place,
      )}
    >
      <p className="kind">
        <b>{session.times}</b>
        <span>{session.type}</span>
        {session.room && <span className="where">· {session.room}</span>}
      </p>
      <h3 lang={session.title.language} dir="auto">
        <Link to={session.address}>{session.title.text}</Link>
      </h3>
      {session.height !== 'line' && (
        <div className="rest">
          {session.who && (
            <p className="who">
              <bdi>{session.who}</bdi>
            </p>
          )}
          {session.languages.length > 0 && session.height === 'full' && <Languages of={session} />}
        </div>
      )}
      <StarButton sessionId={session.id} title={session.title.text} />
    </article>
  )
}

function Languages({ of: { languages, interpretation } }: { readonly of: ShownSession }) {
  const { t } = useTexts()
  return (
    <p className="langs">
      {languages.map(({ code, name }) => (
        <Tag key={code}>
          <abbr title={name}>{code.toUpperCase()}</abbr>
        </Tag>
      ))}
      {interpretation && <span>{t('public.agenda.into', { languages: interpretation })}</span>}
    </p>
  )
}
