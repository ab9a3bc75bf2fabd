import { myVisit } from '@plenary/shared/contracts/visit/delegate'
import { registrationId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { LocalDate } from '@plenary/shared/language/time'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import { useParams, useSearchParams } from 'react-router'
import { LinkButton } from '../../../components/action/button.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { Segments } from '../../../components/show/tabs.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAccent } from '../../../lib/look/accent.js'
import { ownZone } from '../../../lib/own-zone.js'
import { paths } from '../../../lib/paths.js'
import { useRead } from '../../../lib/server-state.js'
import { Changed } from './changed.js'
import { daysOf, type Entry, nextOf, ofDay, shownDay, type Visit } from './days.js'
import { OwnGroup } from './own-group.js'
import { Ride } from './ride-of-day.js'
import { Stop } from './stop-of-day.js'
import './day.css'

/** How does my visit day go, where must I be next, what must I bring? */
export function Component() {
  const id = registrationId.parse(useParams()['registrationId'])
  const reading = useRead(myVisit, { params: { registrationId: id } })
  return (
    <div className="itinerary">
      <Loaded of={reading} skeleton={<Skeleton lines={10} />}>
        {(visit) => <Days visit={visit} here={paths.myVisit(id)} />}
      </Loaded>
    </div>
  )
}

function Days({ visit, here }: { readonly visit: Visit; readonly here: string }) {
  const texts = useTexts()
  const { t, dates } = texts
  const day = shownDay(visit, useSearchParams()[0].get('day'), texts)
  useAccent(visit.event.accent)
  const { group } = visit
  if (!group || day === undefined) return <NoGroup visit={visit} />
  const entries = ofDay(visit, day)
  const stops = entries.flatMap((entry) => (entry.kind === 'stop' ? entry : []))
  return (
    <>
      <Head visit={visit} letter={group.letter} day={day} here={here} />
      <Changed stops={stops} zone={visit.event.zone} />
      <Section title={t('visit.day.happens')} minor count={stops.length || undefined}>
        {entries.length === 0 ? (
          <p className="muted">{t('visit.day.nothing')}</p>
        ) : (
          <Timeline visit={visit} entries={entries} group={group} />
        )}
      </Section>
      <aside className="stack gap-5">
        <OwnGroup group={group} />
        <p className="small faint">{t('my.home.asOf', { time: dates.time(visit.asOf, ownZone()) })}</p>
      </aside>
    </>
  )
}

interface HeadProps {
  readonly visit: Visit
  readonly letter: string
  readonly day: LocalDate
  readonly here: string
}

function Head({ visit, letter, day, here }: HeadProps) {
  const { t, dates } = useTexts()
  const segments = daysOf(visit).map((one) => ({
    label: dates.day(one),
    to: `${here}?day=${one}`,
    current: one === day,
  }))
  return (
    <header className="stack gap-2">
      <p className="label">{t('visit.day.label', { letter })}</p>
      <h1>{dates.longDay(day)}</h1>
      <Clocks visit={visit} entries={ofDay(visit, day)} />
      <div className="row apart gap-3">
        <Segments label={t('visit.day.days')} segments={segments} />
        <LinkButton to={paths.my} icon="calendar" compact>
          {t('visit.day.calendar')}
        </LinkButton>
      </div>
    </header>
  )
}

interface TimelineProps {
  readonly visit: Visit
  readonly entries: readonly Entry[]
  readonly group: NonNullable<Visit['group']>
}

function Timeline({ visit, entries, group }: TimelineProps) {
  const next = nextOf(visit)
  return (
    <ol className="timeline">
      {entries.map((entry) =>
        entry.kind === 'stop' ? (
          <Stop
            key={entry.id}
            stop={entry}
            language={group.language}
            questions={visit.questions}
            next={entry === next}
          />
        ) : (
          <Ride key={entry.id} ride={entry} vehicle={group.vehicle} next={entry === next} />
        ),
      )}
    </ol>
  )
}

/** Whose clock it is, and where to be next. */
function Clocks({ visit, entries }: { readonly visit: Visit; readonly entries: readonly Entry[] }) {
  const { t, city, dates, elsewhere, language } = useTexts()
  const { zone } = visit.event
  const first = entries[0]?.startsAt ?? visit.asOf
  const next = nextOf(visit)
  const place =
    next && (next.kind === 'stop' ? readLocalText(next.site.name, language).text : t(`visit.mode.${next.mode}`))
  return (
    <>
      <p className="muted">
        {t('my.home.theirTime', {
          city: city(zone),
          offset: dates.offset(first, zone),
          elsewhere: elsewhere(first, zone, ownZone()),
        })}
      </p>
      {next && place && (
        <p className="strong">
          {t('visit.day.next', { day: dates.day(dayOf(next.startsLocal)), time: clockOf(next.startsLocal), place })}
        </p>
      )}
    </>
  )
}

/** Before the organisers have formed the groups. */
function NoGroup({ visit }: { readonly visit: Visit }) {
  const { t, language } = useTexts()
  return (
    <>
      <header>
        <p className="label">{t('visit.wish.label')}</p>
        <h1 dir="auto">{readLocalText(visit.event.title, language).text}</h1>
      </header>
      <Empty
        title={t('visit.day.noGroup')}
        heading={2}
        action={<LinkButton to={paths.my}>{t('visit.wish.home')}</LinkButton>}
      >
        {t('visit.day.noGroupText')}
      </Empty>
    </>
  )
}
