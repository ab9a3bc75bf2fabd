import { useTexts } from '../../i18n/speaking.js'
import { classes } from '../classes.js'
import { Icon } from './icon.js'
import {
  type EventShown,
  eventLooks,
  type NominationShown,
  nominationLooks,
  type RegistrationShown,
  registrationLooks,
  type StateLook,
  type StopShown,
  stopLooks,
} from './states.js'

interface PillProps {
  readonly look: StateLook
  readonly word: string
  /** Tinted, where it stands alone in a heading. */
  readonly solid?: boolean | undefined
}

/** A state: shape and word, then colour. */
export function Pill({ look, word, solid }: PillProps) {
  return (
    <span className={classes('pill', `is-${look.tone}`, solid && 'solid')}>
      <Icon name={look.icon} />
      {word}
    </span>
  )
}

interface Stated<State extends string> {
  readonly state: State
  readonly solid?: boolean
}

export function RegistrationPill({ state, solid }: Stated<RegistrationShown>) {
  return <Pill look={registrationLooks[state]} word={useTexts().t(`registration.state.${state}`)} solid={solid} />
}

/** What state a nomination is in, as an organiser reads it. */
export function NominationPill({ state, solid }: Stated<NominationShown>) {
  return <Pill look={nominationLooks[state]} word={useTexts().t(`nomination.state.${state}`)} solid={solid} />
}

export function EventPill({ state, solid }: Stated<EventShown>) {
  return <Pill look={eventLooks[state]} word={useTexts().t(`public.event.state.${state}`)} solid={solid} />
}

export function StopPill({ state, solid }: Stated<StopShown>) {
  return <Pill look={stopLooks[state]} word={useTexts().t(`visit.state.${state}`)} solid={solid} />
}
