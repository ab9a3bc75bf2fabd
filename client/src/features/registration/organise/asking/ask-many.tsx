import type { verdictsOfRegistrations } from '@plenary/shared/contracts/registration/many'
import type { Received } from '@plenary/shared/contracts/route'
import type { Instant } from '@plenary/shared/language/time'
import { useState } from 'react'
import { Button } from '../../../../components/action/button.js'
import { Dialog } from '../../../../components/over/dialog.js'
import { AskForm } from '../../../../components/show/approval/ask-form.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { sentenceOf } from '../../../../lib/refusal-sentence.js'

interface AskManyProps {
  readonly verdict: NonNullable<Received<typeof verdictsOfRegistrations>['ask']>
  readonly count: number
  readonly zone: string
  readonly onAsk: (dueAt: Instant | null) => Promise<unknown>
}

/** Asks the parties for the selected ones; for how many it can be done, and why not for the others, is said before. */
export function AskMany({ verdict: { allowed, refused }, count, zone, onAsk }: AskManyProps) {
  const texts = useTexts()
  const { t } = texts
  const [asking, setAsking] = useState(false)
  if (allowed === 0) return null
  const verb = t('organise.approval.ask')
  const note = (
    <>
      <p>{t('organise.approval.askText', { count: allowed })}</p>
      {refused.map((refusal) => (
        <p key={refusal.code}>
          {t('organise.registration.not', { count: refusal.count, reason: sentenceOf(refusal, texts, zone) })}
        </p>
      ))}
    </>
  )
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        {allowed === count ? verb : t('organise.registration.actFor', { act: verb, count: allowed })}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('organise.approval.askTitle')}>
        <AskForm zone={zone} note={note} onAsk={onAsk} onDone={() => setAsking(false)} />
      </Dialog>
    </>
  )
}
