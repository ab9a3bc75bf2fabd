import { guidedVisit } from '@plenary/shared/contracts/visit/delegate'
import { groupId } from '@plenary/shared/language/ids'
import type { GuidePart } from '@plenary/shared/rules/visit/visitor-list'
import { useParams } from 'react-router'
import { LinkButton } from '../../../components/action/button.js'
import { Loaded } from '../../../components/loaded.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useRead } from '../../../lib/server-state.js'
import { Days } from '../delegate/days-of-group.js'

/** I guide a group: how does its day go, where must we be next, what holds there? */
export function Component() {
  const id = groupId.parse(useParams()['groupId'])
  const reading = useRead(guidedVisit, { params: { groupId: id } })
  return (
    <div className="itinerary">
      <Loaded of={reading} whole="content" skeleton={<Skeleton lines={10} />}>
        {(visit) => (
          <Days
            visit={visit}
            group={visit.group}
            here={paths.myGroup(id)}
            action={visit.part === 'leader' && <ToPeople to={paths.myGroupPeople(id)} />}
            beside={<OwnPart part={visit.part} />}
          />
        )}
      </Loaded>
    </div>
  )
}

function ToPeople({ to }: { readonly to: string }) {
  const { t } = useTexts()
  return (
    <LinkButton tone="primary" to={to} compact>
      {t('visit.guide.toPeople')}
    </LinkButton>
  )
}

/** As what I come. */
function OwnPart({ part }: { readonly part: GuidePart }) {
  const { t } = useTexts()
  return (
    <Section title={t(`visit.guide.${part}`)} minor>
      <p className="small muted">{t(part === 'leader' ? 'visit.guide.leads' : 'visit.guide.comesAlong')}</p>
    </Section>
  )
}
