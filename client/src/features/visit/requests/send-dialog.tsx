import type { StopOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOf } from '../../../lib/refusal-sentence.js'
import { groupOf, siteName, siteOf } from '../planner/plan.js'

interface SendDialogProps {
  readonly plan: VisitPlan
  readonly ready: readonly StopOfPlan[]
  readonly withheld: readonly StopOfPlan[]
  readonly onSend: () => Promise<unknown>
  readonly onClose: () => void
}

/** Which hosts are asked for what, who cannot be written to, and what is held back and why. */
export function SendDialog({ plan, ready, withheld, onSend, onClose }: SendDialogProps) {
  const { t } = useTexts()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    await onSend()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('organise.visit.sendAsk', { count: ready.length })}
      actions={
        <>
          <Button onClick={onClose}>{t('page.notYet')}</Button>
          <Button tone="primary" busy={busy} onClick={() => void send()}>
            {t('organise.visit.send', { count: ready.length })}
          </Button>
        </>
      }
    >
      <Asked plan={plan} ready={ready} />
      {withheld.length > 0 && <HeldBack plan={plan} withheld={withheld} />}
    </Dialog>
  )
}

function Asked({ plan, ready }: Pick<SendDialogProps, 'plan' | 'ready'>) {
  const texts = useTexts()
  return (
    <ul className="stack gap-2">
      {ready.map((stop) => (
        <li key={stop.id}>
          {lineOf(plan, stop, texts)}
          {siteOf(plan, stop.siteId)?.contacts === 0 && (
            <span className="small muted"> {texts.t('organise.visit.noContact')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function HeldBack({ plan, withheld }: Pick<SendDialogProps, 'plan' | 'withheld'>) {
  const texts = useTexts()
  return (
    <>
      <p className="strong">{texts.t('organise.visit.heldBack')}</p>
      <ul className="stack gap-2">
        {withheld.map((stop) => {
          const verdict = stop.can.request
          return (
            <li key={stop.id}>
              {lineOf(plan, stop, texts)}
              {verdict && !verdict.ok && <span className="small muted"> {sentenceOf(verdict, texts, plan.zone)}</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
}

const lineOf = (plan: VisitPlan, stop: StopOfPlan, texts: ReturnType<typeof useTexts>) =>
  `${siteName(plan, stop.siteId, texts)}, ${groupOf(plan, stop.groupId)?.letter ?? ''}, ${texts.dates.day(stop.startsLocal.slice(0, 10))}, ${texts.clocks(stop)}`
