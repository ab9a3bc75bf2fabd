import { groupThatILead, markInGroup } from '@plenary/shared/contracts/visit/leader'
import { type GroupId, groupId, type StopId } from '@plenary/shared/language/ids'
import { useParams, useSearchParams } from 'react-router'
import { Loaded } from '../../../components/loaded.js'
import { Crumbs } from '../../../components/show/crumbs.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAccent } from '../../../lib/look/accent.js'
import { paths } from '../../../lib/paths.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import { type Led, shownStop } from './led.js'
import { People } from './people.js'
import { Stops } from './stops.js'
import { WhomToAsk } from './whom-to-ask.js'

/** Who is in the group that I lead, what do they need, who has come, and to whom do I turn at the site? */
export function Component() {
  const id = groupId.parse(useParams()['groupId'])
  const reading = useRead(groupThatILead, { params: { groupId: id } })
  return (
    <div className="phone stack gap-5">
      <Loaded of={reading} whole="content" skeleton={<Skeleton lines={10} />}>
        {(group) => <OfGroup id={id} group={group} />}
      </Loaded>
    </div>
  )
}

function OfGroup({ id, group }: { readonly id: GroupId; readonly group: Led }) {
  const { t } = useTexts()
  const stop = shownStop(group.stops, useSearchParams()[0].get('stop'))
  const { letter, people, event } = group
  const mark = useMarking(id)
  useAccent(event.accent)
  return (
    <>
      <header className="stack gap-2">
        <Crumbs above={[[t('visit.day.group', { letter }), paths.myGroup(id)]]} here={t('visit.guide.people')} />
        <h1>{t('visit.guide.whoIsIn', { letter })}</h1>
        <p className="small muted">{t('visit.guide.written')}</p>
      </header>
      {stop && (
        <Section title={t('visit.guide.visits')} minor>
          <Stops stops={group.stops} shown={stop} here={paths.myGroupPeople(id)} />
          <WhomToAsk stop={stop} />
        </Section>
      )}
      <People people={people} stop={stop} zone={event.zone} onMark={mark} />
    </>
  )
}

function useMarking(id: GroupId) {
  const mark = useAct(markInGroup)
  return (stopId: StopId, body: Parameters<typeof mark.mutateAsync>[0]['body']) =>
    mark.mutateAsync({ params: { groupId: id, stopId }, body })
}
