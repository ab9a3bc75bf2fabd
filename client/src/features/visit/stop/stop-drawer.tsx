import type { StopOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { Button } from '../../../components/action/button.js'
import { Drawer } from '../../../components/over/drawer.js'
import { useTexts } from '../../../i18n/speaking.js'
import { siteName } from '../planner/plan.js'
import type { StopActs } from '../requests/visit-acts.js'
import type { Letters } from './letter-preview.js'
import { VisitorListOfStop } from './list-of-stop.js'
import { StopAbout } from './stop-about.js'
import { StopForm } from './stop-form.js'

interface StopDrawerProps {
  readonly plan: VisitPlan
  readonly day: string
  readonly picked: string | null
  readonly acts: StopActs
  readonly letters: Letters
  readonly onClose: () => void
}

/** One stop beside the planner: what stands in its way, its moves, the letter to the host, and its form. */
export function StopDrawer({ plan, day, picked, acts, letters, onClose }: StopDrawerProps) {
  const texts = useTexts()
  const { t } = texts
  const stop = plan.stops.find(({ id }) => id === picked) ?? null
  if (!stop && picked !== 'new-stop') return null
  const title = stop ? siteName(plan, stop.siteId, texts) : t('organise.visit.newStop')
  return (
    <Drawer title={title} onClose={onClose} footer={stop && <Removal stop={stop} acts={acts} onClose={onClose} />}>
      <div className="stack gap-4">
        {stop && <StopAbout plan={plan} stop={stop} acts={acts} letters={letters} />}
        {stop && <VisitorListOfStop plan={plan} stop={stop} acts={acts} />}
        {plan.can.write && (
          <StopForm
            key={stop ? `${stop.id} ${stop.version}` : 'new'}
            plan={plan}
            stop={stop}
            day={day}
            onSave={(fields, askAgain) => (stop ? acts.change(stop, fields, askAgain) : acts.add(fields).then(onClose))}
          />
        )}
      </div>
    </Drawer>
  )
}

/** Only what no host has heard of is taken out; everything else ends in a state. */
function Removal({
  stop,
  acts,
  onClose,
}: {
  readonly stop: StopOfPlan
  readonly acts: StopActs
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  if (stop.state !== 'proposed' || stop.requestedAt !== null || !stop.can.cancel) return null
  const remove = () => {
    onClose()
    void acts.told(acts.remove(stop), t('organise.visit.removed'))
  }
  return (
    <Button tone="danger" onClick={remove}>
      {t('organise.visit.remove')}
    </Button>
  )
}
