import type { seatsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import type { Received } from '@plenary/shared/contracts/route'
import { registrationStates } from '@plenary/shared/rules/registration/states'
import type { ReactNode } from 'react'
import { Link } from '../../../../components/action/link.js'
import { RegistrationPill } from '../../../../components/show/pill.js'
import { useTexts } from '../../../../i18n/speaking.js'
import type { ListAddress } from '../list/list-address.js'
import styles from './states.module.css'

interface StatesBarProps {
  readonly of: Received<typeof seatsOfEvent>
  readonly address: ListAddress
  /** Offering the next seat, where somebody waits. */
  readonly next: ReactNode
}

/** How many are in each state, each leading to them; how many seats are free; and who is next. */
export function StatesBar({ of: { states, event }, address: { filter, to }, next }: StatesBarProps) {
  const { t, number } = useTexts()
  const counted = registrationStates.flatMap((state) => states.find((one) => one.state === state) ?? [])
  if (counted.length === 0) return null
  const alone = (state: string) => filter.state.length === 1 && filter.state[0] === state
  return (
    <div className={styles['states']}>
      <nav aria-label={t('organise.registration.states')}>
        {counted.map(({ state, count }) => (
          <Link
            key={state}
            className="plain nowrap"
            to={to({ state: alone(state) ? null : state })}
            replace
            preventScrollReset
            aria-current={alone(state) || undefined}
          >
            <b className="num">{number(count)}</b> <RegistrationPill state={state} solid={alone(state)} />
          </Link>
        ))}
      </nav>
      <span className="push row gap-3 nowrap">
        {event.free !== null && (
          <span className="muted num">{t('organise.registration.seatsFree', { free: event.free })}</span>
        )}
        {next}
      </span>
    </div>
  )
}
