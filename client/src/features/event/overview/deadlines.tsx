import { instantOf } from '@plenary/shared/language/time'
import { Icon } from '../../../components/show/icon.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { EventSheet } from '../sheet.js'
import { dayOf, isDay } from './deadline-day.js'

/** The dates that somebody has to keep: what is behind, what is next, what is later. */
export function Deadlines({ event }: { readonly event: EventSheet }) {
  const { t, dates, clock } = useTexts()
  const { deadlines, zone } = event
  const now = instantOf(new Date())
  const next = deadlines.find(({ at }) => at > now)
  if (deadlines.length === 0) return <p className="muted">{t('organise.event.overview.noDeadlines')}</p>
  return (
    <ol className="deadlines">
      {deadlines.map((deadline) => {
        const done = deadline.at <= now
        return (
          <li key={deadline.what} className={done ? 'done' : deadline === next ? 'now' : undefined}>
            <Icon name={done ? 'r-confirmed' : deadline === next ? 'r-accepted' : 'r-submitted'} />
            <span className="nowrap num">{dates.day(dayOf(deadline, event, dates))}</span>
            <b>{t(`public.event.deadline.${deadline.what}`)}</b>
            {!isDay(deadline) && <span className="muted">{clock(deadline.at, zone)}</span>}
          </li>
        )
      })}
    </ol>
  )
}
