import { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import type { Received } from '@plenary/shared/contracts/route'
import { eventId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { Outlet, useOutletContext, useParams } from 'react-router'
import { LinkButton } from '../../components/action/button.js'
import { Surrounds } from '../../components/around.js'
import { Loaded } from '../../components/loaded.js'
import { Crumbs } from '../../components/show/crumbs.js'
import { EventPill } from '../../components/show/pill.js'
import { type Tab, Tabs } from '../../components/show/tabs.js'
import { EventHeadMoves } from '../../features/event/moves/event-head.js'
import { useTexts } from '../../i18n/speaking.js'
import type { Translate } from '../../i18n/translator.js'
import { useAccent } from '../../lib/look/accent.js'
import { paths } from '../../lib/paths.js'
import { useRead } from '../../lib/server-state.js'

export type EventSheet = Received<typeof eventForOrganiser>

/** The event that the layout around this screen has read. */
export const useEvent = (): EventSheet => useOutletContext<EventSheet>()

/** One event, one page, tabs for its sides. */
export function EventLayout() {
  const params = useParams()
  const reading = useRead(eventForOrganiser, { params: { eventId: eventId.parse(params['eventId']) } })
  return (
    <Loaded of={reading} whole="screen">
      {(event) => <EventPage event={event} />}
    </Loaded>
  )
}

function EventPage({ event }: { readonly event: EventSheet }) {
  useAccent(event.accent)
  return (
    <>
      <EventHead event={event} />
      <Surrounds value={{ main: false, title: true }}>
        <Outlet context={event} />
      </Surrounds>
    </>
  )
}

function EventHead({ event }: { readonly event: EventSheet }) {
  const { t, days, language, dates } = useTexts()
  const title = readLocalText(event.title, language)
  const city = readLocalText(event.city, language).text
  const place = [city, dates.offset(event.startsAt, event.zone)].filter(Boolean).join(', ')
  return (
    <section className="page-head" aria-label={t('organise.event')}>
      <Crumbs above={[[t('organise.title'), paths.organiseEvents]]} here={event.acronym} />
      <div className="page-title">
        <h1 lang={title.language} dir="auto">
          {title.text}
        </h1>
        <EventPill state={event.state} solid />
        <span className="muted">
          {days(event.startsOn, event.endsOn)} · {place}
        </span>
        <span className="push row gap-2">
          {event.announcedAt !== null && (
            <LinkButton to={paths.event(event.slug)} away icon="eye">
              {t('organise.publicPage')}
            </LinkButton>
          )}
          <EventHeadMoves event={event} />
        </span>
      </div>
      <Tabs label={t('organise.event')} tabs={tabsOf(event, t)} />
    </section>
  )
}

/** A tab appears when its feature works, for who may use it. */
function tabsOf({ id, may, registrations }: EventSheet, t: Translate): Tab[] {
  const all = [
    { label: t('organise.event.tab.overview'), to: paths.organiseEvent(id), needs: 'event.read' },
    { label: t('organise.agenda.tab'), to: paths.organiseAgenda(id), needs: 'agenda.read' },
    {
      label: t('organise.registration.title'),
      to: paths.organiseRegistrations(id),
      count: registrations,
      needs: 'registration.read',
    },
    { label: t('organise.nomination.title'), to: paths.organiseNominations(id), needs: 'nomination.read' },
    { label: t('organise.visit.tab'), to: paths.organiseVisits(id), needs: 'visit.read' },
    { label: t('organise.desk.tab'), to: paths.organiseDesk(id), needs: 'registration.attend' },
    { label: t('organise.event.tab.settings'), to: paths.organiseSettings(id), needs: 'event.read' },
    { label: t('organise.grant.tab'), to: paths.organisePeople(id), needs: 'event.grant' },
    { label: t('organise.audit.title'), to: paths.organiseAudit(id), needs: 'event.audit' },
  ] as const
  return all.filter(({ needs }) => may.includes(needs))
}
