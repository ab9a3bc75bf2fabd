import { Link } from '../../components/action/link.js'
import { OwnSessionEntry } from '../../components/show/own-session.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import type { Session } from './home.js'

const most = 6

/** The next sessions of the first event that has any, in its own time; all of them are a page of their own. */
export function ComingSessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t, dates } = useTexts()
  const [first] = sessions
  if (!first) return null
  const day = dates.dayOf(first.startsAt, first.zone)
  const shown = sessions
    .filter(({ eventId, startsAt, zone }) => eventId === first.eventId && dates.dayOf(startsAt, zone) === day)
    .slice(0, most)
  return (
    <Section
      minor
      title={t('my.home.sessions', { day: dates.day(day) })}
      action={
        <Link className="small" to={paths.myAgenda}>
          {t('my.agenda.title')}
        </Link>
      }
    >
      <ol className="timeline">
        {shown.map((session) => (
          <OwnSessionEntry key={session.id} session={session} />
        ))}
      </ol>
      <Files slug={first.eventSlug} />
    </Section>
  )
}

/** The same agenda to take along. */
function Files({ slug }: { readonly slug: string }) {
  const { t, language } = useTexts()
  const file = (ending: 'pdf' | 'ics') => `${paths.agendaFile(slug, ending)}?lang=${language}`
  return (
    <p className="row gap-4 small">
      <a href={file('pdf')}>{t('my.registration.agendaPaper')}</a>
      <a href={file('ics')}>{t('my.registration.agendaCalendar')}</a>
    </p>
  )
}
