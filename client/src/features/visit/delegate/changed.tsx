import type { StopOfDay } from '@plenary/shared/contracts/visit/delegate'
import { readLocalText } from '@plenary/shared/language/local-text'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { Notice } from '../../../components/show/notice.js'
import { useTexts } from '../../../i18n/speaking.js'
import { isOff } from './days.js'

interface ChangedProps {
  readonly stops: readonly StopOfDay[]
  readonly zone: string
}

/** What is no longer as it was told before, with what it was. */
export function Changed({ stops, zone }: ChangedProps) {
  const texts = useTexts()
  const { t, dates, language } = texts
  const changed = stops.filter(({ changedAt }) => changedAt !== null)
  if (changed.length === 0) return null
  const sentence = (stop: StopOfDay) => {
    const name = readLocalText(stop.site.name, language).text
    if (isOff(stop)) return t('visit.day.isOff', { name, clocks: texts.clocks(stop) })
    const { was } = stop
    if (!was) return null
    const site = was.site && readLocalText(was.site, language).text
    const before = [
      dayOf(was.startsLocal) !== dayOf(stop.startsLocal) && dates.day(dayOf(was.startsLocal)),
      texts.clocks(was),
      site,
    ]
    return t('visit.day.isOther', {
      name,
      clocks: texts.clocks(stop),
      before: before.filter(Boolean).join(', '),
    })
  }
  return (
    <Notice tone="wait">
      <p className="strong">{t('visit.day.changed', { count: changed.length })}</p>
      <ul>
        {changed.map((stop) => (
          <li key={stop.id} className="small">
            {sentence(stop)}{' '}
            <span className="muted">
              {stop.changedAt && t('visit.day.since', { moment: dates.moment(stop.changedAt, zone) })}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
