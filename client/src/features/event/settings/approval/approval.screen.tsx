import {
  type ApprovalOfEvent,
  approvalOfEvent,
  changeApproval,
  grantApprover,
  revokeApprover,
} from '@plenary/shared/contracts/approval/organiser'
import { Loaded } from '../../../../components/loaded.js'
import { useToast } from '../../../../components/over/toast.js'
import { Empty } from '../../../../components/show/empty.js'
import { Skeleton } from '../../../../components/show/skeleton.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { call } from '../../../../lib/api.js'
import { useAct, useRead } from '../../../../lib/server-state.js'
import type { EventSheet } from '../../sheet.js'
import { Approvers } from './approvers.js'
import { PartiesForm } from './parties-form.js'

/** Which parties of the agreement approve the participant list and the releases of the agenda, and who speaks for them. */
export function ApprovalScreen({ event }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  return (
    <Loaded
      of={useRead(approvalOfEvent, { params: { eventId: event.id } })}
      skeleton={<Skeleton lines={6} />}
      isEmpty={({ parties }) => parties.length === 0}
      empty={<Empty title={t('organise.approval.noParties')}>{t('organise.approval.noPartiesText')}</Empty>}
    >
      {(approval) => <Settings event={event} approval={approval} />}
    </Loaded>
  )
}

function Settings({ event, approval }: { readonly event: EventSheet; readonly approval: ApprovalOfEvent }) {
  const { t } = useTexts()
  const say = useToast()
  const params = { eventId: event.id }
  const change = useAct(changeApproval)
  const grant = useAct(grantApprover)
  const revoke = useAct(revokeApprover)
  const save = async (body: Parameters<typeof change.mutateAsync>[0]['body']) => {
    const saved = await change.mutateAsync({ params, body })
    say({ text: t('organise.approval.saved') })
    return saved
  }
  return (
    <div className="stack gap-6">
      <PartiesForm approval={approval} onSave={save} onRead={() => call(approvalOfEvent, { params })} />
      {approval.parties
        .filter(({ participants, agenda }) => participants || agenda)
        .map((party) => {
          const ofParty = { ...params, organisationId: party.organisationId }
          return (
            <Approvers
              key={party.organisationId}
              party={party}
              zone={approval.zone}
              onGrant={(body) => grant.mutateAsync({ params: ofParty, body })}
              onRevoke={(membershipId) => revoke.mutateAsync({ params: { ...ofParty, membershipId } })}
            />
          )
        })}
    </div>
  )
}
