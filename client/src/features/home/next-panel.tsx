import { readLocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import { firstOf } from '@plenary/shared/rules/home/waiting'
import { LinkButton } from '../../components/action/button.js'
import { useTexts } from '../../i18n/speaking.js'
import { useAccent } from '../../lib/look/accent.js'
import { ownZone } from '../../lib/own-zone.js'
import { paths } from '../../lib/paths.js'
import { distanceTo, type Home, type Mine, type Session, type Waiting } from './home.js'
import { Panel } from './panel.js'
import { placeOf } from './waiting-list.js'

/** Whichever is sooner: a place to be, or a thing due. */
export function NextPanel({ home }: { readonly home: Home }) {
  const { t } = useTexts()
  const first = firstOf(home.sessions, home.waiting)
  useAccent(accentOf(home, first))
  if (first && 'session' in first) return <BeHere session={first.session} now={home.asOf} />
  const mine = first && home.registrations.find(({ id }) => id === first.waiting.registrationId)
  if (first && mine) return <DueNext waiting={first.waiting} mine={mine} now={home.asOf} />
  return (
    <section className="next-place on-deep">
      <h1>{t('my.home.nothingNext')}</h1>
      <p className="quieter">{t('my.home.nothingNextText')}</p>
    </section>
  )
}

/** The colour of the event that comes first. */
function accentOf({ registrations }: Home, first: ReturnType<typeof firstOf<Session>>): string | undefined {
  if (!first) return undefined
  const isIt = ({ id, event }: Mine) =>
    'session' in first ? event.id === first.session.eventId : id === first.waiting.registrationId
  return registrations.find(isIt)?.event.accent
}

function BeHere({ session, now }: { readonly session: Session; readonly now: Instant }) {
  const texts = useTexts()
  const { t, language, dates } = texts
  const { startsAt, zone } = session
  const title = readLocalText(session.title, language)
  const room = session.room && readLocalText(session.room, language).text
  const runs = startsAt <= now
  const isToday = dates.dayOf(startsAt, zone) === dates.dayOf(now, zone)
  return (
    <Panel
      label={t(runs ? 'my.home.now' : 'my.home.beHereNext')}
      away={runs ? null : distanceTo(startsAt, now, texts)}
      clock={isToday ? dates.time(startsAt, zone) : dates.day(dates.dayOf(startsAt, zone))}
      below={
        <>
          {[!isToday && dates.momentAndYear(startsAt, zone), room].filter(Boolean).join(' · ')}
          <br />
          <ClockNote at={startsAt} zone={zone} />
        </>
      }
      action={
        <LinkButton to={paths.agenda(session.eventSlug)} away icon="calendar">
          {t('my.home.toAgenda')}
        </LinkButton>
      }
    >
      <h1 lang={title.language} dir="auto">
        {title.text}
      </h1>
    </Panel>
  )
}

function DueNext({ waiting, mine, now }: { readonly waiting: Waiting; readonly mine: Mine; readonly now: Instant }) {
  const texts = useTexts()
  const { t, language, dates } = texts
  const { dueAt, task } = waiting
  const { zone, title } = mine.event
  return (
    <Panel
      label={t('my.home.dueNext')}
      away={dueAt && distanceTo(dueAt, now, texts)}
      clock={dueAt && dates.day(dates.dayOf(dueAt, zone))}
      below={
        <>
          <span dir="auto">{readLocalText(title, language).text}</span>
          <br />
          {dueAt && (
            <>
              {t('my.home.by', { moment: texts.moment(dueAt, zone) })} {texts.elsewhere(dueAt, zone, ownZone())}
            </>
          )}
        </>
      }
      action={<LinkButton to={placeOf(waiting)}>{t(`my.home.act.${task}`)}</LinkButton>}
    >
      <h1>{t(`my.home.todo.${task}`)}</h1>
    </Panel>
  )
}

/** Whose clock it is, and what the reader's own shows. */
function ClockNote({ at, zone }: { readonly at: Instant; readonly zone: string }) {
  const { t, city, dates, elsewhere } = useTexts()
  return (
    <span className="small">
      {t('my.home.theirTime', {
        city: city(zone),
        offset: dates.offset(at, zone),
        elsewhere: elsewhere(at, zone, ownZone()),
      })}
    </span>
  )
}
