import type { StopOfPlan } from '@plenary/shared/contracts/visit/organiser'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { StopActs } from './visit-acts.js'

interface TakeButtonProps {
  readonly stop: StopOfPlan
  readonly acts: StopActs
  readonly label: string
}

/** Takes what the host offers; asks first where other hosts must then be asked again. */
export function TakeButton({ stop, acts, label }: TakeButtonProps) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  const asked = stop.taking?.moved.filter(({ asksHost }) => asksHost).length ?? 0
  const take = (moveOthers: boolean) => {
    setAsking(false)
    void acts.told(acts.press(stop, { action: 'take', moveOthers, askAgain: moveOthers }), t('organise.visit.taken'))
  }
  return (
    <>
      <Button
        compact
        tone="primary"
        disabled={!stop.can.take?.ok && asked === 0}
        onClick={() => (asked > 0 ? setAsking(true) : take(true))}
      >
        {label}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('organise.visit.takeAsk', { count: asked })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('page.notYet')}</Button>
            <Button onClick={() => take(false)}>{t('organise.visit.takeAlone')}</Button>
            <Button tone="primary" onClick={() => take(true)}>
              {t('organise.visit.takeAndAsk')}
            </Button>
          </>
        }
      >
        <p>{t('organise.visit.takeText')}</p>
      </Dialog>
    </>
  )
}
