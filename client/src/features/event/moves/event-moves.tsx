import type { EventAction } from '@plenary/shared/rules/event/moves'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Menu } from '../../../components/action/menu.js'
import { Icon } from '../../../components/show/icon.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOf } from '../../../lib/refusal-sentence.js'
import type { EventSheet } from '../sheet.js'
import { eventLooksOfMoves, inOrder, leadsOff } from './event.actions.js'
import { MoveDialog } from './move-dialog.js'

interface EventMovesProps {
  readonly event: EventSheet
  readonly onMove: (action: EventAction, reason: string | undefined) => Promise<unknown>
}

/** The event's next move as a button, with what stands in its way; what leads off its course in a menu. */
export function EventMoves({ event, onMove }: EventMovesProps) {
  const texts = useTexts()
  const { t } = texts
  const [asking, setAsking] = useState<EventAction | null>(null)
  const shown = inOrder.filter((action) => event.can[action] !== undefined)
  const onward = shown.filter((action) => !leadsOff.has(action))
  const off = shown.filter((action) => leadsOff.has(action) && event.can[action]?.ok)
  return (
    <span className="row gap-2">
      {onward.map((action) => (
        <OnwardButton key={action} event={event} action={action} onPress={() => setAsking(action)} />
      ))}
      {off.length > 0 && (
        <Menu
          label={t('organise.event.moreMoves')}
          trigger={<Icon name="more" />}
          acts={off.map((action) => ({
            key: action,
            label: t(`organise.event.move.${action}`),
            icon: eventLooksOfMoves[action].icon,
            danger: eventLooksOfMoves[action].tone === 'danger',
            onAct: () => setAsking(action),
          }))}
        />
      )}
      {asking && (
        <MoveDialog
          event={event}
          action={asking}
          onClose={() => setAsking(null)}
          onMove={(reason) => onMove(asking, reason)}
        />
      )}
    </span>
  )
}

interface OnwardButtonProps {
  readonly event: EventSheet
  readonly action: EventAction
  readonly onPress: () => void
}

function OnwardButton({ event, action, onPress }: OnwardButtonProps) {
  const texts = useTexts()
  const verdict = event.can[action]
  const { icon, tone } = eventLooksOfMoves[action]
  const label = texts.t(`organise.event.move.${action}`)
  if (!verdict || verdict.ok)
    return (
      <Button icon={icon} tone={tone} onClick={onPress}>
        {label}
      </Button>
    )
  return (
    <span className="row gap-2">
      <span className="small muted">{sentenceOf(verdict, texts, event.zone)}</span>
      <Button icon={icon} disabled>
        {label}
      </Button>
    </span>
  )
}
