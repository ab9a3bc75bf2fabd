import { readLocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import { firstOf } from '@plenary/shared/rules/home/waiting'
import { LinkButton } from '../../../components/action/button.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAccent } from '../../../lib/look/accent.js'
import { ownZone } from '../../../lib/own-zone.js'
import { distanceTo, type Home, type Mine, type PlaceToBe, placesToBe, type Waiting } from '../home.js'
import { placeOf } from '../waiting-list.js'
import { BeHere } from './be-here.js'
import { Panel } from './panel.js'

/** Whichever is sooner: a place to be, or a thing due. */
export function NextPanel({ home }: { readonly home: Home }) {
  const { t } = useTexts()
  const first = firstOf(placesToBe(home), home.waiting)
  const mine =
    first && 'waiting' in first ? home.registrations.find(({ id }) => id === first.waiting.registrationId) : null
  useAccent(first && 'session' in first ? accentOf(first.session, home) : mine?.event.accent)
  if (first && 'session' in first) return <BeHere place={first.session} now={home.asOf} />
  if (first && mine) return <DueNext waiting={first.waiting} mine={mine} now={home.asOf} />
  return (
    <section className="next-place on-deep">
      <h1>{t('my.home.nothingNext')}</h1>
      <p className="quieter">{t('my.home.nothingNextText')}</p>
    </section>
  )
}

/** The colour of the event that comes first. */
const accentOf = (place: PlaceToBe, { registrations }: Home): string | undefined =>
  'visit' in place
    ? place.visit.accent
    : registrations.find(({ event }) => event.id === place.session.eventId)?.event.accent

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
