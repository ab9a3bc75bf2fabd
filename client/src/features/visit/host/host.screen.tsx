import {
  acknowledgeList,
  answerVisit,
  hostVisit,
  hostVisits,
  markWhoCame,
  visitorsOfVisit,
} from '@plenary/shared/contracts/visit/host'
import { type StopId, stopId } from '@plenary/shared/language/ids'
import { useParams } from 'react-router'
import { LinkButton } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import { ComingVisits } from './coming-visits.js'
import type { Answering } from './host.actions.js'
import { Requests } from './requests.js'
import { VisitSheet } from './visit-sheet.js'
import { Visitors } from './visitors.js'
import { shownOf, type Visit, type Visits, waitingOf } from './visits.js'

/** Which visits wait for my answer, who comes, when? */
export function Component() {
  return (
    <Loaded of={useRead(hostVisits)} whole="screen" skeleton={<Skeleton lines={6} />}>
      {(visits) => <AtHost visits={visits} />}
    </Loaded>
  )
}

function AtHost({ visits }: { readonly visits: Visits }) {
  const { t } = useTexts()
  const chosen = useParams()['stopId']
  const shown = shownOf(visits, chosen)
  const answer = useAnswering()
  return (
    <>
      <Requests visits={waitingOf(visits)} onAnswer={answer} />
      {shown === undefined ? (
        <Empty
          title={t(visits.hosts.length > 0 ? 'host.none' : 'host.noHost')}
          heading={2}
          action={visits.hosts.length > 0 && <LinkButton to={paths.hostSites}>{t('host.sites.edit')}</LinkButton>}
        >
          {t(visits.hosts.length > 0 ? 'host.noneText' : 'host.noHostText')}
        </Empty>
      ) : (
        <div className="host-two">
          <ComingVisits visits={visits} shown={shown} />
          <OneVisit key={shown} id={stopId.parse(shown)} isChosen={shown === chosen} onAnswer={answer} />
        </div>
      )}
    </>
  )
}

interface OneVisitProps {
  readonly id: StopId
  /** The address names it; else it stands there because it is the next. */
  readonly isChosen: boolean
  readonly onAnswer: Answering
}

/** Who comes is read, which is written down, only where somebody opened this visit. */
function OneVisit({ id, isChosen, onAnswer }: OneVisitProps) {
  const params = { stopId: id }
  const reading = useRead(hostVisit, { params })
  const acknowledge = useAct(acknowledgeList)
  return (
    <Loaded of={reading} skeleton={<Skeleton lines={8} />}>
      {(visit) => (
        <VisitSheet
          visit={visit}
          onAnswer={onAnswer}
          onAcknowledge={(number) => acknowledge.mutateAsync({ params, body: { number } })}
          people={isChosen ? <WhoComes visit={visit} /> : <ToWhoComes visit={visit} />}
        />
      )}
    </Loaded>
  )
}

function WhoComes({ visit }: { readonly visit: Visit }) {
  const params = { stopId: visit.id }
  const mark = useAct(markWhoCame)
  return (
    <Loaded of={useRead(visitorsOfVisit, { params })} skeleton={<Skeleton lines={8} />}>
      {({ visitors }) => (
        <Visitors
          visit={visit}
          people={visitors}
          onMark={(personId, came) => mark.mutateAsync({ params, body: { personId, came } })}
        />
      )}
    </Loaded>
  )
}

function ToWhoComes({ visit: { id, readable } }: { readonly visit: Visit }) {
  const { t } = useTexts()
  return (
    <p>
      <Link className="button primary" to={paths.hostVisit(id)} preventScrollReset>
        {t('host.seeVisitors', { count: readable ?? 0 })}
      </Link>
    </p>
  )
}

/** Each answer is to the version that the host sees. */
function useAnswering(): Answering {
  const answer = useAct(answerVisit)
  return ({ id, version }, given) => answer.mutateAsync({ params: { stopId: id }, body: { ...given, version } })
}
