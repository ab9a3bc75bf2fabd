import type { ParticipantForApprover } from '@plenary/shared/contracts/approval/approver'
import { LocalName } from '../../../components/show/approval/local-name.js'
import { useTexts } from '../../../i18n/speaking.js'

/** What the other parties said to the same version, and why they object. */
export function Others({ of }: { readonly of: ParticipantForApprover['others'] }) {
  const { t } = useTexts()
  return of.map(({ party, state, reason }) => (
    <p key={JSON.stringify(party)} className="small muted">
      <LocalName of={party} />: {t(`approval.standing.${state}`)}
      {reason && (
        <>
          {' · '}
          <q dir="auto">{reason}</q>
        </>
      )}
    </p>
  ))
}
