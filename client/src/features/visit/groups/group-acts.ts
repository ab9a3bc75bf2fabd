import type { Received } from '@plenary/shared/contracts/route'
import { excludeSites } from '@plenary/shared/contracts/visit/delegate'
import {
  addGroup,
  changeGroup,
  type DelegateOfVisit,
  moveDelegates,
  removeGroup,
} from '@plenary/shared/contracts/visit/groups'
import type { GroupOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { GroupForm } from '@plenary/shared/contracts/visit/organiser.forms'
import { type proposeGroups, takeProposal } from '@plenary/shared/contracts/visit/proposal'
import { type EventId, groupId, type RegistrationId, type SiteId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { Refused } from '../../../lib/refused.js'
import { useAct, useRefresh } from '../../../lib/server-state.js'

/** Something for which hosts must be asked again, until the organiser agrees. */
interface Pending {
  readonly stops: number
  readonly again: () => Promise<unknown>
}

/** What organisers do with groups and who is in them. */
export function useGroupActs(eventId: EventId, plan: VisitPlan) {
  const navigate = useNavigate()
  const { pending, asking, told, agree, leave } = useAgreement(plan.zone)
  const [add, change, remove, move, take, exclude] = [
    useAct(addGroup),
    useAct(changeGroup),
    useAct(removeGroup),
    useAct(moveDelegates),
    useAct(takeProposal),
    useAct(excludeSites),
  ]
  const here = paths.organiseVisitGroups(eventId)
  const of = (id: string) => ({ params: { eventId, groupId: groupId.parse(id) } })
  return {
    pending,
    agree,
    leave,
    told,
    add: async (body: GroupForm) => {
      const { id } = await add.mutateAsync({ params: { eventId }, body })
      void navigate(`${here}?group=${id}`)
    },
    change: ({ id, version }: GroupOfPlan, form: GroupForm) =>
      asking((askAgain) => change.mutateAsync({ ...of(id), body: { form, version, askAgain } })),
    remove: (id: string, version: number) =>
      void told(remove.mutateAsync({ ...of(id), body: { version } }).then(() => navigate(here))),
    /** Who is pinned stays there in every proposal. */
    move: (registrationIds: RegistrationId[], to: string, pinned: boolean) => {
      const body = { registrationIds, groupId: to ? groupId.parse(to) : null, pinned }
      void told(asking((askAgain) => move.mutateAsync({ params: { eventId }, body: { ...body, askAgain } })))
    },
    exclude: ({ id, excludedSiteIds }: DelegateOfVisit, siteIds: SiteId[]) =>
      told(exclude.mutateAsync({ params: { eventId, registrationId: id }, body: { siteIds, was: excludedSiteIds } })),
    fill: ({ groups, basis }: Pick<Received<typeof proposeGroups>, 'groups' | 'basis'>) =>
      void told(asking((askAgain) => take.mutateAsync({ params: { eventId }, body: { groups, basis, askAgain } }))),
  }
}
export type GroupActs = ReturnType<typeof useGroupActs>

/** Tries without asking hosts; where they must be asked, waits for the organiser to agree. */
function useAgreement(zone: string) {
  const texts = useTexts()
  const say = useToast()
  const refresh = useRefresh()
  const [pending, setPending] = useState<Pending | null>(null)
  /** Says why something failed, and what stands there now is read again; whether it worked. */
  const told = (act: Promise<unknown>): Promise<boolean> =>
    act.then(
      () => true,
      async (error: unknown) => {
        say({ text: sentenceOfError(error, texts, zone) })
        await refresh(['visit'])
        return false
      },
    )
  const asking = async (act: (askAgain: boolean) => Promise<unknown>) => {
    try {
      await act(false)
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'HOST_MUST_BE_ASKED') throw error
      setPending({ stops: Number(error.carries['stops']), again: () => act(true) })
    }
  }
  const agree = () => {
    setPending(null)
    if (pending) void told(pending.again())
  }
  return { pending, told, asking, agree, leave: () => setPending(null) }
}
