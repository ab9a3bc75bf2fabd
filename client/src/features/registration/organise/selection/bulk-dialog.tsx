import type { OrganiserMove } from '@plenary/shared/contracts/registration/parts'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { useState } from 'react'
import { Button } from '../../../../components/action/button.js'
import { Dialog } from '../../../../components/over/dialog.js'
import { Notice } from '../../../../components/show/notice.js'
import { useTexts } from '../../../../i18n/speaking.js'
import type { Texts } from '../../../../i18n/texts.js'
import { sentenceOf, sentenceOfError } from '../../../../lib/refusal-sentence.js'
import { type OfferedFor, OfferForm, ReasonForm, ReinstateForm } from '../moves/move-forms.js'
import type { BulkAct } from './bulk-acts.js'

interface BulkDialogProps {
  readonly act: BulkAct
  readonly zone: string
  readonly offered: OfferedFor
  readonly possiblySame: number
  readonly onMove: (move: OrganiserMove) => Promise<void>
  readonly onClose: () => void
}

/** Says for how many it can be done, what follows, and why not for the others; asks what the move needs; repeats the verb. */
export function BulkDialog({ act, zone, offered, possiblySame, onMove, onClose }: BulkDialogProps) {
  const { t } = useTexts()
  const { pressed, allowed } = act
  const asks = {
    verb: t('organise.registration.actFor', { act: t(`organise.registration.act.${pressed}`), count: allowed }),
    zone,
    note: <Consequences act={act} zone={zone} possiblySame={possiblySame} />,
    onSend: onMove,
    onDone: onClose,
  }
  return (
    <Dialog open onClose={onClose} title={t(`organise.registration.ask.${pressed}`, { count: allowed })}>
      {pressed === 'offer' && <OfferForm {...asks} of={offered} />}
      {(pressed === 'return' || pressed === 'cancel') && <ReasonForm {...asks} action={pressed} />}
      {pressed === 'reinstate' && <ReinstateForm {...asks} />}
      {act.move && <Simple {...asks} move={act.move} />}
    </Dialog>
  )
}

type ConsequencesProps = Pick<BulkDialogProps, 'act' | 'zone' | 'possiblySame'>

function Consequences({ act: { pressed, allowed, refused }, zone, possiblySame }: ConsequencesProps) {
  const texts = useTexts()
  return (
    <>
      <p>{texts.t(`organise.registration.will.${pressed}`, { count: allowed })}</p>
      {pressed === 'offer' && possiblySame > 0 && (
        <p>{texts.t('organise.registration.possiblySameMany', { count: possiblySame })}</p>
      )}
      {refused.map((refusal) => (
        <p key={JSON.stringify(refusal)}>{notInWords(refusal, texts, zone)}</p>
      ))}
    </>
  )
}

/** For whom a party is waited for is said as that; all else as what stands in the way. */
function notInWords(refusal: BulkAct['refused'][number], texts: Texts, zone: string): string {
  const { code, count, carries } = refusal
  if (code !== 'AWAITS_APPROVAL')
    return texts.t('organise.registration.not', { count, reason: sentenceOf(refusal, texts, zone) })
  const names = carries['parties'] as readonly LocalText[]
  const parties = texts.list(names.map((name) => readLocalText(name, texts.language).text))
  return texts.t('organise.approval.namesWait', { count, parties })
}

interface SimpleProps {
  readonly verb: string
  readonly zone: string
  readonly note: React.ReactNode
  readonly move: OrganiserMove
  readonly onSend: (move: OrganiserMove) => Promise<void>
  readonly onDone: () => void
}

/** Nothing more need be known: two buttons. */
function Simple({ verb, zone, note, move, onSend, onDone }: SimpleProps) {
  const texts = useTexts()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const send = async () => {
    setBusy(true)
    try {
      await onSend(move)
      onDone()
    } catch (error) {
      setRefused(sentenceOfError(error, texts, zone))
      setBusy(false)
    }
  }
  return (
    <>
      <div className="muted stack gap-1">{note}</div>
      {refused && (
        <Notice tone="stop" live>
          <p>{refused}</p>
        </Notice>
      )}
      <div className="actions">
        <Button onClick={onDone}>{texts.t('page.notYet')}</Button>
        <Button tone="primary" busy={busy} onClick={() => void send()}>
          {verb}
        </Button>
      </div>
    </>
  )
}
