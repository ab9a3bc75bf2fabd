import type { Verdict } from '@plenary/shared/rules/moves'
import { useState } from 'react'
import { useTexts } from '../../i18n/speaking.js'
import { sentenceOf } from '../../lib/refusal-sentence.js'
import { Dialog } from '../over/dialog.js'
import { Notice } from '../show/notice.js'
import { Button, type ButtonTone } from './button.js'
import type { MoveAction } from './move-action.js'
import { usePress } from './press.js'

interface MoveButtonProps {
  readonly action: MoveAction
  readonly verdict: Verdict | undefined
  readonly zone: string | undefined
}

/** One move: allowed, asked first, under way, or withheld with its reason. */
export function MoveButton({ action, verdict, zone }: MoveButtonProps) {
  const [asking, setAsking] = useState(false)
  const { press, busy, refused } = usePress(action, zone)
  const { label, tone, confirm, form } = action
  const close = () => setAsking(false)
  const confirmed = () => {
    close()
    press()
  }
  if (!verdict?.ok) return <Withheld action={action} verdict={verdict} zone={zone} />
  return (
    <span className="move">
      <Pressed action={action} busy={busy} onPress={confirm || form ? () => setAsking(true) : press} />
      {refused && (
        <Notice tone="stop" live>
          <p>{refused}</p>
        </Notice>
      )}
      {confirm && (
        <Dialog
          open={asking}
          onClose={close}
          title={confirm.title}
          actions={<Answers label={label} tone={tone} onYes={confirmed} onNo={close} />}
        >
          <div className="muted">{confirm.text}</div>
        </Dialog>
      )}
      {form && (
        <Dialog open={asking} onClose={close} title={form.title}>
          {form.body(close)}
        </Dialog>
      )}
    </span>
  )
}

interface PressedProps {
  readonly action: MoveAction
  readonly busy: boolean
  readonly onPress: () => void
}

function Pressed({ action: { label, about, icon, tone }, busy, onPress }: PressedProps) {
  const { t } = useTexts()
  return (
    <Button
      tone={tone}
      icon={icon}
      aria-label={about && t('page.moveOf', { label, about })}
      busy={busy}
      onClick={onPress}
    >
      {label}
    </Button>
  )
}

/** Refused, though the person could do something about it: the reason stands beside it in words. */
function Withheld({ action: { label, icon }, verdict, zone }: MoveButtonProps) {
  const texts = useTexts()
  return (
    <span className="move">
      <Button icon={icon} disabled>
        {label}
      </Button>
      {verdict && !verdict.ok && <span className="small muted">{sentenceOf(verdict, texts, zone)}</span>}
    </span>
  )
}

interface AnswersProps {
  readonly label: string
  readonly tone: ButtonTone | undefined
  readonly onYes: () => void
  readonly onNo: () => void
}

/** The way back, and the verb again. */
function Answers({ label, tone, onYes, onNo }: AnswersProps) {
  const { t } = useTexts()
  return (
    <>
      <Button onClick={onNo}>{t('page.notYet')}</Button>
      <Button tone={tone === 'danger' ? 'danger' : 'primary'} onClick={onYes}>
        {label}
      </Button>
    </>
  )
}
