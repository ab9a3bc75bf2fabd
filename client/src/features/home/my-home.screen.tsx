import { ownCalendarFeed, renewCalendarFeed } from '@plenary/shared/contracts/agenda-feed'
import { myHome } from '@plenary/shared/contracts/home'
import { LinkButton } from '../../components/action/button.js'
import { Loaded } from '../../components/loaded.js'
import { Empty } from '../../components/show/empty.js'
import { Section } from '../../components/show/section.js'
import { Skeleton } from '../../components/show/skeleton.js'
import { useTexts } from '../../i18n/speaking.js'
import { ownZone } from '../../lib/own-zone.js'
import { paths } from '../../lib/paths.js'
import { useAct, useRead } from '../../lib/server-state.js'
import { Badge } from './badge.js'
import { ComingSessions } from './coming-sessions.js'
import { type Home, hasNothing, holdsBadge, isExpected, partsUnregistered } from './home.js'
import { MyDelegations } from './my-delegations.js'
import { MyParts } from './my-parts.js'
import { MyRegistrations } from './my-registrations.js'
import { MyVisits } from './my-visits.js'
import { NextPanel } from './next/next-panel.js'
import { OwnCalendar } from './own-calendar.js'
import { WaitingList } from './waiting-list.js'

/** Where must I be next, what must I do? */
export function Component() {
  return (
    <div className="phone at-home stack gap-6">
      <Loaded of={useRead(myHome)} whole="content" skeleton={<Waiting />}>
        {(home) => (hasNothing(home) ? <NewHere /> : <AtHome home={home} />)}
      </Loaded>
    </div>
  )
}

function AtHome({ home }: { readonly home: Home }) {
  const { t, dates } = useTexts()
  const hasParts = partsUnregistered(home).length > 0
  const [badge] = home.registrations.filter(holdsBadge)
  return (
    <>
      <NextPanel home={home} />
      <div className="what-comes stack gap-6">
        <Section title={t('my.home.toDo')} minor count={home.waiting.length || undefined}>
          {(home.waiting.length > 0 || !hasParts) && <WaitingList home={home} />}
          {hasParts && <MyParts home={home} />}
        </Section>
        <MyDelegations delegations={home.delegations} />
        <MyVisits visits={home.visits} />
        <ComingSessions sessions={home.sessions} />
      </div>
      {badge && <Badge registration={badge} />}
      <div className="what-stands stack gap-6">
        <Section title={t('my.home.registrations')} minor>
          {home.registrations.length > 0 ? <MyRegistrations registrations={home.registrations} /> : <NotRegistered />}
        </Section>
        {(badge || isExpected(home)) && <Calendar />}
        <p className="small faint">{t('my.home.asOf', { time: dates.time(home.asOf, ownZone()) })}</p>
      </div>
    </>
  )
}

/** The address is asked for when it is wanted, because asking makes it. */
function Calendar() {
  const show = useAct(ownCalendarFeed)
  const renew = useAct(renewCalendarFeed)
  const address = (renew.data ?? show.data)?.address
  return <OwnCalendar address={address} onShow={() => show.mutate({})} onRenew={() => renew.mutateAsync({})} />
}

const Waiting = () => (
  <>
    <Skeleton lines={6} />
    <Skeleton lines={5} />
  </>
)

/** Somebody who only speaks somewhere, or keeps sessions of an agenda. */
function NotRegistered() {
  const { t } = useTexts()
  return (
    <p className="muted">
      {t('my.home.none')} · <a href={paths.events}>{t('my.home.toEvents')}</a>
    </p>
  )
}

/** The whole page of somebody who is new here. */
function NewHere() {
  const { t } = useTexts()
  return (
    <>
      <h1>{t('my.home.title')}</h1>
      <Empty
        title={t('my.home.none')}
        action={
          <LinkButton tone="primary" to={paths.home} away>
            {t('my.home.toEvents')}
          </LinkButton>
        }
      >
        {t('my.home.noneText')}
      </Empty>
    </>
  )
}
