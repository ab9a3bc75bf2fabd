import type { EventRow } from '@plenary/shared/contracts/event/organiser'
import type { ComingDay } from '@plenary/shared/contracts/home-organise'
import { useTexts } from '../../../i18n/speaking.js'
import { shortNameOf } from './event-name.js'

interface OrganiseComingProps {
  readonly days: readonly ComingDay[]
  readonly events: readonly EventRow[]
}

/** The next days on which something comes. */
export function OrganiseComing({ days, events }: OrganiseComingProps) {
  const texts = useTexts()
  const { t, dates, clock } = texts
  const named = (eventId: string) => {
    const event = events.find(({ id }) => id === eventId)
    return event ? shortNameOf(event, texts) : ''
  }
  const timeOf = ({ what, at, eventId }: ComingDay['what'][number]) => {
    const event = events.find(({ id }) => id === eventId)
    // the days of an event are whole days; only the others come at a time
    return event && what !== 'starts' && what !== 'ends' ? clock(at, event.zone) : ''
  }
  return (
    <ol className="coming">
      {days.map(({ on, what }) => (
        <li key={on}>
          <p>{dates.day(on)}</p>
          <ul>
            {what.map((one) => (
              <li key={`${one.what} ${one.eventId}`}>
                {t(`organise.home.coming.${one.what}`, { count: one.count })}
                <span className="block tiny muted">
                  {[named(one.eventId), timeOf(one)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
