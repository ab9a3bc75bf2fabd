import type { Received } from '@plenary/shared/contracts/route'
import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { proposeGroups } from '@plenary/shared/contracts/visit/proposal'
import type { EventId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'
import type { GroupActs } from './group-acts.js'

type Proposed = Received<typeof proposeGroups>

interface ProposalProps {
  readonly event: EventId
  readonly plan: VisitPlan
  readonly acts: GroupActs
}

/** Proposes who travels with whom, says what each would get, and fills the groups only when that is taken. */
export function Proposal({ event, plan, acts }: ProposalProps) {
  const { t } = useTexts()
  const proposing = useAct(proposeGroups)
  const [proposed, setProposed] = useState<Proposed | null>(null)
  const propose = () =>
    void acts.told(proposing.mutateAsync({ params: { eventId: event } }).then((answer) => setProposed(answer)))
  const take = ({ groups }: Proposed) => {
    setProposed(null)
    acts.fill(groups)
  }
  return (
    <>
      <Button onClick={propose} busy={proposing.isPending}>
        {t(proposing.isPending ? 'organise.visit.proposing' : 'organise.visit.propose')}
      </Button>
      {proposed && (
        <Dialog
          open
          onClose={() => setProposed(null)}
          title={t('organise.visit.proposed', { count: proposed.moved })}
          actions={
            <>
              <Button onClick={() => setProposed(null)}>{t('organise.visit.leaveIt')}</Button>
              <Button tone="primary" onClick={() => take(proposed)}>
                {t('organise.visit.takeProposal')}
              </Button>
            </>
          }
        >
          <WhatItGives plan={plan} proposed={proposed} />
        </Dialog>
      )}
    </>
  )
}

/** What the proposal gives to wishes, languages and groups. */
function WhatItGives({ plan, proposed }: { readonly plan: VisitPlan; readonly proposed: Proposed }) {
  const { t } = useTexts()
  const { people, leftOver, wished, firstWish, noWish, understanding, proven, gap, groups } = proposed
  const letterOf = (id: string) => plan.groups.find((group) => group.id === id)?.letter ?? ''
  const filled = groups.flatMap(({ groupId, registrationIds }) =>
    groupId === null ? [] : t('organise.visit.filled', { letter: letterOf(groupId), count: registrationIds.length }),
  )
  return (
    <ul>
      <li>{filled.join(' · ')}</li>
      {leftOver > 0 && <li>{t('organise.visit.leftOver', { count: leftOver })}</li>}
      <li>{wished > 0 ? t('organise.visit.wishes', { wished, firstWish, noWish }) : t('organise.visit.noWishes')}</li>
      <li>{t('organise.visit.understanding', { understanding, people: people - leftOver })}</li>
      <li>{proven ? t('organise.visit.proven') : t('organise.visit.unproven', { gap })}</li>
    </ul>
  )
}
