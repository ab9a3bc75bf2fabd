import type { RideOfDay } from '@plenary/shared/contracts/visit/delegate'
import { clockOf } from '@plenary/shared/rules/time/wall-times'
import { Icon } from '../../../components/show/icon.js'
import { useTexts } from '../../../i18n/speaking.js'
import { icons, minutesOf } from './days.js'

interface RideProps {
  readonly ride: RideOfDay
  readonly vehicle: string | null
  readonly next: boolean
}

/** How the group gets from one place to the next, or where it eats. */
export function Ride({ ride, vehicle, next }: RideProps) {
  const { t } = useTexts()
  const { mode, note, startsLocal, endsLocal } = ride
  const isMeal = mode === 'meal'
  const name = (mode === 'bus' || mode === 'car') && vehicle ? vehicle : t(`visit.mode.${mode}`)
  return (
    <li className={isMeal ? undefined : 'move'} aria-current={next ? 'step' : undefined}>
      <p className="when">
        {clockOf(startsLocal)}
        {isMeal && <small>{t('visit.day.to', { time: clockOf(endsLocal) })}</small>}
      </p>
      <span className="line">
        <span className="dot" />
      </span>
      <div className="body">
        {isMeal ? (
          <h3>{name}</h3>
        ) : (
          <p>
            <Icon name={icons[mode]} /> <b>{name}</b>, {t('visit.day.minutes', { count: minutesOf(ride) })}
          </p>
        )}
        {note && (
          <p className="small muted" dir="auto">
            {note}
          </p>
        )}
      </div>
    </li>
  )
}
