import { readLocalText } from '@plenary/shared/language/local-text'
import type { LocalDate } from '@plenary/shared/language/time'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import type { ReactNode } from 'react'
import { LinkButton } from '../../../components/action/button.js'
import { Segments } from '../../../components/show/tabs.js'
import { useTexts } from '../../../i18n/speaking.js'
import { ownZone } from '../../../lib/own-zone.js'
import { paths } from '../../../lib/paths.js'
import { daysOf, type Entry, nextOf, ofDay, type Visit } from './days.js'

interface DayHeadProps {
  readonly visit: Visit
  readonly letter: string
  readonly day: LocalDate
  readonly here: string
  readonly action?: ReactNode
}

/** Which day it is, by whose clock, and the way to the other days. */
export function DayHead({ visit, letter, day, here, action }: DayHeadProps) {
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
        <span className="row gap-2">
          {action}
          <LinkButton to={`${paths.my}#calendar`} icon="calendar" compact>
            {t('visit.day.calendar')}
          </LinkButton>
        </span>
      </div>
    </header>
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
