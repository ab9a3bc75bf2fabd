import { approvalStandings } from '@plenary/shared/rules/approval/standing'
import { ApprovalPill } from '../../components/show/approval/standings.js'
import { EventPill, NominationPill, RegistrationPill, StopPill } from '../../components/show/pill.js'
import { Section } from '../../components/show/section.js'
import {
  type EventShown,
  eventLooks,
  type NominationShown,
  nominationLooks,
  type RegistrationShown,
  registrationLooks,
  type StopShown,
  stopLooks,
} from '../../components/show/states.js'

const names = <Name extends string>(looks: Readonly<Record<Name, unknown>>) => Object.keys(looks) as Name[]

export function States() {
  return (
    <Section title="States: circles, squares, diamonds" minor>
      <ul className="states">
        {names<RegistrationShown>(registrationLooks).map((state) => (
          <li key={state}>
            <RegistrationPill state={state} />
            <RegistrationPill state={state} solid />
          </li>
        ))}
        {names<NominationShown>(nominationLooks).map((state) => (
          <li key={state}>
            <NominationPill state={state} />
            <NominationPill state={state} solid />
          </li>
        ))}
        {names<EventShown>(eventLooks).map((state) => (
          <li key={state}>
            <EventPill state={state} />
            <EventPill state={state} solid />
          </li>
        ))}
        {names<StopShown>(stopLooks).map((state) => (
          <li key={state}>
            <StopPill state={state} />
            <StopPill state={state} solid />
          </li>
        ))}
        {approvalStandings.map((standing) => (
          <li key={standing}>
            <ApprovalPill standing={standing} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
