import 'virtual:timeline.css'
import './planner/planner.css'
import { letterOfStop, type VisitPlan, visitPlan } from '@plenary/shared/contracts/visit/organiser'
import { type EventId, eventId, stopId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Loaded } from '../../components/loaded.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useRead } from '../../lib/server-state.js'
import { asksHost, type Block, isStop, type Place } from './planner/plan.js'
import { PlannerGrid } from './planner/planner-grid.js'
import { Begin } from './requests/begin.js'
import { IfYouTake } from './requests/if-you-take.js'
import { Legend } from './requests/legend.js'
import { PlanBar } from './requests/plan-bar.js'
import { RequestsTable } from './requests/requests-table.js'
import { stopAt, transferAt, useStopActs, useTransferActs } from './requests/visit-acts.js'
import { AskAgainDialog } from './stop/ask-again-dialog.js'
import { StopDrawer } from './stop/stop-drawer.js'
import { TransferDrawer } from './stop/transfer-drawer.js'

/** Does every group arrive, has every host agreed? */
export function Component() {
  const event = eventId.parse(useParams()['eventId'])
  const reading = useRead(visitPlan, { params: { eventId: event } })
  return (
    <Loaded of={reading} whole="screen">
      {(plan) => <Planner event={event} plan={plan} />}
    </Loaded>
  )
}

interface PlannerProps {
  readonly event: EventId
  readonly plan: VisitPlan
}

function Planner({ event, plan }: PlannerProps) {
  const place = usePlace(event, plan)
  const { day, picked, open, close, addressOf } = place
  const { acts, transfers, asking, onDrop, onAgreed, onLeft } = usePlanning(event, plan)
  const proposed = plan.stops.find(({ id, state }) => id === picked && state === 'proposed')
  const letters = useRead(
    letterOfStop,
    { params: { stopId: stopId.parse(proposed?.id ?? event) } },
    { when: proposed !== undefined },
  )
  if (plan.groups.length === 0 || plan.days.length === 0) return <Begin event={event} plan={plan} />
  const beside = { plan, day, picked, onClose: close }
  const countered = plan.stops.filter(({ state }) => state === 'counter-proposed')
  const shown = countered.find(({ id }) => id === picked) ?? countered[0]
  return (
    <main id="main" className="page stack gap-5 planner-page" tabIndex={-1}>
      <PlanBar event={event} plan={plan} {...place} onRequest={acts.request} />
      <PlannerGrid plan={plan} day={day} picked={picked} onDrop={onDrop} onOpen={({ id }) => open(id)} />
      <Legend />
      <div className="pair">
        <RequestsTable plan={plan} acts={acts} onOpen={open} addressOf={addressOf} />
        {shown && <IfYouTake plan={plan} stop={shown} />}
      </div>
      {asking && <AskAgainDialog plan={plan} {...asking} onYes={onAgreed} onNo={onLeft} />}
      <StopDrawer key={`stop ${picked}`} {...beside} acts={acts} letters={letters.data?.letters ?? []} />
      <TransferDrawer key={`transfer ${picked}`} {...beside} acts={transfers} />
    </main>
  )
}

/** What is dropped is written at once; where a host would have to be asked again, after the organiser has agreed. */
function usePlanning(event: EventId, plan: VisitPlan) {
  const { t } = useTexts()
  const acts = useStopActs(event, plan.zone)
  const transfers = useTransferActs(event)
  const [asking, setAsking] = useState<{ readonly block: Block; readonly to: Place } | null>(null)
  const drop = (block: Block, to: Place, askAgain: boolean) => {
    setAsking(null)
    const act = isStop(block)
      ? acts.change(block, stopAt(block, to), askAgain)
      : transfers.change(block, transferAt(block, to))
    void acts.told(act, t('organise.visit.moved'))
  }
  return {
    acts,
    transfers,
    asking,
    onDrop: (block: Block, to: Place) =>
      isStop(block) && asksHost(plan, block, to) ? setAsking({ block, to }) : drop(block, to, false),
    onAgreed: () => asking && drop(asking.block, asking.to, true),
    onLeft: () => setAsking(null),
  }
}

/** Which day is shown and what is open; both are in the address. */
function usePlace(event: EventId, plan: VisitPlan) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const here = paths.organiseVisits(event)
  const picked = query.get('open')
  const block = [...plan.stops, ...plan.transfers].find(({ id }) => id === picked)
  const wished = query.get('day') ?? block?.startsLocal.slice(0, 10) ?? ''
  const day = plan.days.includes(wished) ? wished : (plan.days[0] ?? '')
  const dayAddress = (on: string) => `${here}?day=${on}`
  const addressOf = (id: string) => {
    const at = plan.stops.find((stop) => stop.id === id)?.startsLocal.slice(0, 10)
    return `${dayAddress(at ?? day)}&open=${id}`
  }
  const go = (to: string) => void navigate(to, { preventScrollReset: true })
  return {
    day,
    picked,
    dayAddress,
    addressOf,
    open: (id: string) => go(addressOf(id)),
    close: () => go(dayAddress(day)),
  }
}
