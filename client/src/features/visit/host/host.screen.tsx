import { acknowledgeList, answerVisit, hostVisit, hostVisits, markWhoCame } from '@plenary/shared/contracts/visit/host'
import { stopId } from '@plenary/shared/language/ids'
import { useParams } from 'react-router'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import { ComingVisits } from './coming-visits.js'
import type { Answering } from './host.actions.js'
import { Requests } from './requests.js'
import { VisitSheet } from './visit-sheet.js'
import { shownOf, type Visits, waitingOf } from './visits.js'

/** Which visits wait for my answer, who comes, when? */
export function Component() {
  return (
    <Loaded of={useRead(hostVisits)} skeleton={<Skeleton lines={6} />}>
      {(visits) => <AtHost visits={visits} />}
    </Loaded>
  )
}

function AtHost({ visits }: { readonly visits: Visits }) {
  const { t } = useTexts()
  const shown = shownOf(visits, useParams()['stopId'])
  const answer = useAnswering()
  return (
    <>
      <Requests visits={waitingOf(visits)} onAnswer={answer} />
      {shown === undefined ? (
        <Empty title={t(visits.hosts.length > 0 ? 'host.none' : 'host.noHost')} heading={2}>
          {t(visits.hosts.length > 0 ? 'host.noneText' : 'host.noHostText')}
        </Empty>
      ) : (
        <div className="host-two">
          <ComingVisits visits={visits} shown={shown} />
          <OneVisit key={shown} id={shown} onAnswer={answer} />
        </div>
      )}
    </>
  )
}

function OneVisit({ id, onAnswer }: { readonly id: string; readonly onAnswer: Answering }) {
  const params = { stopId: stopId.parse(id) }
  const reading = useRead(hostVisit, { params })
  const acknowledge = useAct(acknowledgeList)
  const mark = useAct(markWhoCame)
  return (
    <Loaded of={reading} skeleton={<Skeleton lines={8} />}>
      {(visit) => (
        <VisitSheet
          visit={visit}
          onAnswer={onAnswer}
          onAcknowledge={(number) => acknowledge.mutateAsync({ params, body: { number } })}
          onMark={(personId, came) => mark.mutateAsync({ params, body: { personId, came } })}
        />
      )}
    </Loaded>
  )
}

/** Each answer is to the version that the host sees. */
function useAnswering(): Answering {
  const answer = useAct(answerVisit)
  return ({ id, version }, given) => answer.mutateAsync({ params: { stopId: id }, body: { ...given, version } })
}
