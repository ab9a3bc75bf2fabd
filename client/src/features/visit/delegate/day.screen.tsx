import { myVisit } from '@plenary/shared/contracts/visit/delegate'
import { registrationId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useParams, useSearchParams } from 'react-router'
import { LinkButton } from '../../../components/action/button.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAccent } from '../../../lib/look/accent.js'
import { ownZone } from '../../../lib/own-zone.js'
import { paths } from '../../../lib/paths.js'
import { useRead } from '../../../lib/server-state.js'
import { Changed } from './changed.js'
import { DayHead } from './day-head.js'
import { DayLine } from './day-line.js'
import { ofDay, shownDay, type Visit } from './days.js'
import { OwnGroup } from './own-group.js'
import './day.css'

/** How does my visit day go, where must I be next, what must I bring? */
export function Component() {
  const id = registrationId.parse(useParams()['registrationId'])
  const reading = useRead(myVisit, { params: { registrationId: id } })
  return (
    <div className="itinerary">
      <Loaded of={reading} whole="content" skeleton={<Skeleton lines={10} />}>
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
      <DayHead visit={visit} letter={group.letter} day={day} here={here} />
      <Changed stops={stops} zone={visit.event.zone} />
      <Section title={t('visit.day.happens')} minor count={stops.length || undefined}>
        {entries.length === 0 ? (
          <p className="muted">{t('visit.day.nothing')}</p>
        ) : (
          <DayLine visit={visit} entries={entries} group={group} />
        )}
      </Section>
      <aside className="stack gap-5">
        <OwnGroup group={group} />
        <p className="small faint">{t('my.home.asOf', { time: dates.time(visit.asOf, ownZone()) })}</p>
      </aside>
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
