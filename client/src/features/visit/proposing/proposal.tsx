import type { Received } from '@plenary/shared/contracts/route'
import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { proposeGroups } from '@plenary/shared/contracts/visit/proposal'
import type { EventId } from '@plenary/shared/language/ids'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'
import type { GroupActs } from '../groups/group-acts.js'
import { Searching } from './searching.js'
import { WhatItGives } from './what-it-gives.js'

type Proposed = Received<typeof proposeGroups>

interface ProposalProps {
  readonly event: EventId
  readonly plan: VisitPlan
  readonly acts: GroupActs
}

/** Proposes who travels with whom, says what each would get, and fills the groups only when that is taken. */
export function Proposal({ event, plan, acts }: ProposalProps) {
  const { t } = useTexts()
  const { state, propose, leave } = useProposal(event, acts)
  return (
    <>
      <Button onClick={propose}>{t('organise.visit.propose')}</Button>
      {state === 'searching' && <Searching onGiveUp={leave} />}
      {state !== null && state !== 'searching' && (
        <Dialog
          open
          onClose={leave}
          title={t('organise.visit.proposed', { count: state.moved })}
          actions={
            <>
              <Button onClick={leave}>{t('organise.visit.leaveIt')}</Button>
              {state.moved > 0 && (
                <Button
                  tone="primary"
                  onClick={() => {
                    leave()
                    acts.fill(state)
                  }}
                >
                  {t('organise.visit.takeProposal')}
                </Button>
              )}
            </>
          }
        >
          <WhatItGives plan={plan} proposed={state} />
        </Dialog>
      )}
    </>
  )
}

/** The proposal that is searched for or looked at; an answer to a search that was given up is not shown. */
function useProposal(event: EventId, acts: GroupActs) {
  const proposing = useAct(proposeGroups)
  const [state, setState] = useState<Proposed | 'searching' | null>(null)
  const asking = useRef<AbortController>(undefined)
  useEffect(() => () => asking.current?.abort(), [])
  const leave = () => {
    asking.current?.abort()
    setState(null)
  }
  const search = async ({ signal }: AbortController) => {
    try {
      const answer = await proposing.mutateAsync({ params: { eventId: event }, signal })
      if (!signal.aborted) setState(answer)
    } catch (error) {
      if (signal.aborted) return
      setState(null)
      throw error
    }
  }
  const propose = () => {
    asking.current = new AbortController()
    setState('searching')
    void acts.told(search(asking.current))
  }
  return { state, propose, leave }
}
