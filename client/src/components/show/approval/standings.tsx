import type { ApprovalStanding, PartyStanding } from '@plenary/shared/rules/approval/standing'
import { useTexts } from '../../../i18n/speaking.js'
import { Pill } from '../pill.js'
import type { StateLook } from '../states.js'
import { LocalName } from './local-name.js'

const looks: Readonly<Record<ApprovalStanding, StateLook>> = {
  approved: { icon: 'check', tone: 'ok' },
  asked: { icon: 'clock', tone: 'wait' },
  objected: { icon: 'x', tone: 'stop' },
  lapsed: { icon: 'alert', tone: 'wait' },
  changed: { icon: 'undo', tone: 'wait' },
  'not asked': { icon: 'minus', tone: 'off' },
}

/** Where a party stands to something that it approves. */
export function ApprovalPill({ standing }: { readonly standing: ApprovalStanding }) {
  return <Pill look={looks[standing]} word={useTexts().t(`approval.standing.${standing}`)} />
}

/** Each party by its name, and where it stands. */
export function Standings({ of }: { readonly of: readonly PartyStanding[] }) {
  return (
    <ul className="stack gap-2">
      {of.map(({ name, standing }) => (
        <li key={JSON.stringify(name)} className="row gap-2">
          <LocalName of={name} />
          <ApprovalPill standing={standing} />
        </li>
      ))}
    </ul>
  )
}
