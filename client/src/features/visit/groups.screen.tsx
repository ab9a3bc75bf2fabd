import { delegatesOfVisit, peopleForVisit } from '@plenary/shared/contracts/visit/groups'
import { type VisitPlan, visitPlan } from '@plenary/shared/contracts/visit/organiser'
import { type EventId, eventId } from '@plenary/shared/language/ids'
import { useDeferredValue, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { LinkButton } from '../../components/action/button.js'
import { Loaded } from '../../components/loaded.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useRead } from '../../lib/server-state.js'
import { DelegatesTable } from './groups/delegates-table.js'
import { type GroupActs, useGroupActs } from './groups/group-acts.js'
import { GroupBalance } from './groups/group-balance.js'
import { GroupForm } from './groups/group-form.js'
import { GroupList } from './groups/group-list.js'
import { HostsAskedDialog } from './groups/hosts-asked-dialog.js'
import { Proposal } from './proposing/proposal.js'

/** Who travels together: the groups with their people and vehicles, and the delegates in them. */
export function Component() {
  const event = eventId.parse(useParams()['eventId'])
  const reading = useRead(visitPlan, { params: { eventId: event } })
  return (
    <Loaded of={reading} whole="screen">
      {(plan) => <Groups event={event} plan={plan} />}
    </Loaded>
  )
}

interface GroupsProps {
  readonly event: EventId
  readonly plan: VisitPlan
}

function Groups({ event, plan }: GroupsProps) {
  const { t } = useTexts()
  const [query] = useSearchParams()
  const picked = query.get('group')
  const delegates = useRead(delegatesOfVisit, { params: { eventId: event } })
  const acts = useGroupActs(event, plan)
  return (
    <main id="main" className="page stack gap-5" tabIndex={-1}>
      <div className="pair">
        <Section
          title={t('organise.visit.groups')}
          count={plan.groups.length}
          action={
            <span className="row gap-2">
              {plan.can.write && plan.groups.length > 0 && <Proposal event={event} plan={plan} acts={acts} />}
              <LinkButton to={paths.organiseVisits(event)}>{t('organise.visit.backToPlanner')}</LinkButton>
            </span>
          }
        >
          <GroupList plan={plan} picked={picked} here={paths.organiseVisitGroups(event)} />
        </Section>
        {plan.can.write && <Writing event={event} plan={plan} picked={picked} acts={acts} />}
      </div>
      <Loaded of={delegates}>
        {({ rows }) => (
          <>
            {plan.can.write && <GroupBalance plan={plan} rows={rows} />}
            <DelegatesTable
              plan={plan}
              rows={rows}
              onMove={plan.can.write ? acts.move : undefined}
              onExclude={plan.can.write ? acts.exclude : undefined}
            />
          </>
        )}
      </Loaded>
      {acts.pending && <HostsAskedDialog stops={acts.pending.stops} onNo={acts.leave} onYes={acts.agree} />}
    </main>
  )
}

/** The form of the group that is open, or of a new one; people are found by what is typed. */
function Writing({
  event,
  plan,
  picked,
  acts,
}: GroupsProps & { readonly picked: string | null; readonly acts: GroupActs }) {
  const [search, setSearch] = useState('')
  const ask = { params: { eventId: event }, query: { search: useDeferredValue(search) } }
  const people = useRead(peopleForVisit, ask, { keeps: true })
  const group = plan.groups.find(({ id }) => id === picked) ?? null
  return (
    <GroupForm
      key={group ? `${group.id} ${group.version}` : 'new'}
      plan={plan}
      group={group}
      found={people.data?.people ?? []}
      onSearch={setSearch}
      onSave={(form) => (group ? acts.change(group, form) : acts.add(form))}
      onRemove={acts.remove}
    />
  )
}
