import { readLocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import { LinkButton } from '../../../components/action/button.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { ownZone } from '../../../lib/own-zone.js'
import { paths } from '../../../lib/paths.js'
import { distanceTo, type PlaceToBe, wayToDays } from '../home.js'
import { Panel } from './panel.js'

/** The place to be next: a session, or where the own group sets out or is received. */
export function BeHere({ place, now }: { readonly place: PlaceToBe; readonly now: Instant }) {
  const texts = useTexts()
  const { t, dates } = texts
  const { startsAt, zone } = place
  const { title, where } = wordsOf(place, texts)
  const runs = startsAt <= now
  const isToday = dates.dayOf(startsAt, zone) === dates.dayOf(now, zone)
  return (
    <Panel
      label={t(runs ? 'my.home.now' : 'my.home.beHereNext')}
      away={runs ? null : distanceTo(startsAt, now, texts)}
      clock={isToday ? dates.time(startsAt, zone) : dates.day(dates.dayOf(startsAt, zone))}
      below={
        <>
          {[!isToday && dates.momentAndYear(startsAt, zone), where].filter(Boolean).join(' · ')}
          <br />
          <ClockNote at={startsAt} zone={zone} />
        </>
      }
      action={<Way place={place} />}
    >
      <h1 lang={title.language} dir="auto">
        {title.text}
      </h1>
    </Panel>
  )
}

function wordsOf(place: PlaceToBe, { t, language }: Texts) {
  if ('session' in place) {
    const { title, room } = place.session
    return { title: readLocalText(title, language), where: room && readLocalText(room, language).text }
  }
  const { part, letter } = place.visit
  const title = place.site ? readLocalText(place.site, language) : { text: t('my.home.setOut', { letter }), language }
  return { title, where: t(`my.home.visitAs.${part}`, { letter }) }
}

function Way({ place }: { readonly place: PlaceToBe }) {
  const { t } = useTexts()
  if ('visit' in place) return <LinkButton to={wayToDays(place.visit)}>{t('my.home.myDays')}</LinkButton>
  return (
    <LinkButton to={paths.agenda(place.session.eventSlug)} away icon="calendar">
      {t('my.home.toAgenda')}
    </LinkButton>
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
