import type { StopOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { clockOf } from '@plenary/shared/rules/time/wall-times'
import { Button } from '../../../components/action/button.js'
import { useTexts } from '../../../i18n/speaking.js'
import { TakeButton } from './take-button.js'
import type { StopActs } from './visit-acts.js'

interface StopButtonsProps {
  readonly plan: VisitPlan
  readonly stop: StopOfPlan
  readonly acts: StopActs
  readonly onOpen: (id: string) => void
}

/** What can be done about a stop at once; everything else stands beside it when it is open. */
export function StopButtons({ plan, stop, acts, onOpen }: StopButtonsProps) {
  const { t } = useTexts()
  if (!plan.can.write) return null
  if (stop.state === 'counter-proposed' && stop.counter)
    return (
      <span className="row gap-2 nowrap">
        <Button
          compact
          onClick={() => void acts.told(acts.press(stop, { action: 'ask again' }), t('organise.visit.asked'))}
        >
          {t('organise.visit.askAgain')}
        </Button>
        <TakeButton
          stop={stop}
          acts={acts}
          label={t('organise.visit.take', { clock: clockOf(stop.counter.startsLocal) })}
        />
      </span>
    )
  if (stop.state === 'requested')
    return (
      <Button compact onClick={() => void acts.told(acts.remind(stop), t('organise.visit.reminded'))}>
        {t('organise.visit.remind')}
      </Button>
    )
  return (
    <Button compact onClick={() => onOpen(stop.id)}>
      {t('organise.visit.open')}
    </Button>
  )
}
