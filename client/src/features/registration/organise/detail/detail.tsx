import type { RegistrationForOrganiser } from '@plenary/shared/contracts/registration/organiser'
import { type ReactNode, useEffect, useRef } from 'react'
import { Moves } from '../../../../components/action/moves.js'
import { Person } from '../../../../components/show/person.js'
import { RegistrationPill } from '../../../../components/show/pill.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { photoAddress } from '../../../../lib/photo.js'
import { type Acts, restOf } from '../acts.js'
import { nameOf, numberOf } from '../named.js'
import { Answers } from './answers.js'
import styles from './detail.module.css'
import { History } from './history.js'
import { Incomplete } from './incomplete.js'

interface DetailProps {
  readonly of: RegistrationForOrganiser
  readonly country: string
  readonly toReplaced: string
  readonly acts: Acts
  readonly nominated: ReactNode
  readonly needs: ReactNode
  readonly rank: ReactNode
  readonly approvals: ReactNode
}

/** All about one registration, and what can be done with it. */
export function Detail({ of, country, toReplaced, acts, nominated, needs, rank, approvals }: DetailProps) {
  const { t } = useTexts()
  const inside = useFocusAfterMove(of.version)
  const rest = restOf(acts)
  return (
    <div className="stack gap-5" ref={inside}>
      <Incomplete of={of} />
      {nominated}
      <Answers of={of} country={country} toReplaced={toReplaced} />
      {needs}
      {approvals}
      {rank}
      {Object.keys(rest.actions).length > 0 && (
        <section className="stack gap-2">
          <h3 className="small strong">{t('organise.registration.alsoPossible')}</h3>
          <Moves {...rest} zone={of.event.zone} />
        </section>
      )}
      <History lines={of.history} zone={of.event.zone} />
    </div>
  )
}

/** Number, name, state and since when. */
export function DetailTitle({ of }: { readonly of: RegistrationForOrganiser }) {
  const { t, dates, moment } = useTexts()
  const { event, state, stateSince, offerExpiresAt, personId, photoFileId } = of
  const photo = photoFileId && photoAddress(personId, photoFileId)
  const since = dates.day(dates.dayOf(stateSince, event.zone))
  return (
    <span className={styles['title']}>
      <span className="code num">{numberOf(of.number)}</span>
      <Person name={nameOf(of) || numberOf(of.number)} photo={photo} second={of.ownScriptName || of.organisation} />
      <RegistrationPill state={state} solid />
      <span className="tiny muted">
        {state === 'accepted' && offerExpiresAt
          ? t('organise.registration.offeredUntil', { until: moment(offerExpiresAt, event.zone) })
          : t('organise.registration.since', { day: since })}
      </span>
    </span>
  )
}

/** The button that was pressed may be gone after its move: the focus stays in the drawer all the same. */
function useFocusAfterMove(version: number) {
  const inside = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what a move leaves
  useEffect(() => {
    if (document.activeElement === document.body) inside.current?.closest('aside')?.focus()
  }, [version])
  return inside
}
