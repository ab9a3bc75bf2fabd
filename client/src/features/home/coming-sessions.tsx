import { readLocalText } from '@plenary/shared/language/local-text'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import type { Session } from './home.js'

const most = 6

/** The next sessions of the first event that has any, in its own time; the whole agenda is a page of its own. */
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
        <a className="small" href={paths.agenda(first.eventSlug)}>
          {t('my.home.wholeAgenda')}
        </a>
      }
    >
      <ol className="timeline">
        {shown.map((session) => (
          <Entry key={session.id} session={session} />
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

function Entry({ session }: { readonly session: Session }) {
  const { t, language, dates, list, says } = useTexts()
  const { startsAt, endsAt, zone, roles } = session
  const title = readLocalText(session.title, language)
  const room = session.room && readLocalText(session.room, language).text
  const spoken = roles.map((role) => `public.agenda.role.${role}`).flatMap((key) => (says(key) ? [t(key)] : []))
  return (
    <li>
      <p className="when">
        {dates.time(startsAt, zone)}
        <small>{dates.time(endsAt, zone)}</small>
      </p>
      <span className="line">
        <span className="dot" />
      </span>
      <div className="body">
        <h3 lang={title.language} dir="auto">
          {title.text}
        </h3>
        {room && <p className="small muted">{room}</p>}
        {spoken.length > 0 && <p className="small strong">{t('my.home.myRole', { roles: list(spoken) })}</p>}
      </div>
    </li>
  )
}
