import { eventMoveForm } from '@plenary/shared/contracts/event/event.forms'
import type { EventAction } from '@plenary/shared/rules/event/moves'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import type { EventSheet } from '../sheet.js'
import { eventLooksOfMoves, needsReason } from './event.actions.js'

interface MoveDialogProps {
  readonly event: EventSheet
  readonly action: EventAction
  readonly onClose: () => void
  readonly onMove: (reason: string | undefined) => Promise<unknown>
}

/** Says what a move means and whom it touches, with the count, before it is made. */
export function MoveDialog({ event, action, onClose, onMove }: MoveDialogProps) {
  const { t } = useTexts()
  const say = useToast()
  const form = useFormOf(eventMoveForm(needsReason.has(action)), { reason: '' })
  const again = action === 'announce' && event.state === 'postponed'
  const submit = async ({ reason }: { reason?: string | undefined }) => {
    await onMove(reason || undefined)
    onClose()
    say({ text: t(`organise.event.moved.${action}`) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={again ? t('organise.event.announceAgain.title') : t(`organise.event.move.${action}.title`)}
    >
      <Form form={form} onSubmit={submit} zone={event.zone}>
        <WhatFollows event={event} action={action} again={again} />
        {needsReason.has(action) && (
          <TextField name="reason" label={t('organise.event.reason')} help={t('organise.event.reason.help')} rows={2} />
        )}
        <div className="actions">
          <Button onClick={onClose}>{t('page.notYet')}</Button>
          <Button
            type="submit"
            tone={eventLooksOfMoves[action].tone === 'danger' ? 'danger' : 'primary'}
            busy={form.formState.isSubmitting}
          >
            {t(`organise.event.move.${action}`)}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

interface WhatFollowsProps {
  readonly event: EventSheet
  readonly action: EventAction
  /** For the new days of a postponed event. */
  readonly again: boolean
}

function WhatFollows({ event, action, again }: WhatFollowsProps) {
  const { t, moment } = useTexts()
  return (
    <div className="stack gap-2">
      <p className="muted">
        {t(again ? 'organise.event.announceAgain.text' : `organise.event.move.${action}.text`, {
          address: `${location.origin}${paths.event(event.slug)}`,
          closesAt: event.closesAt ? moment(event.closesAt, event.zone) : '',
        })}
      </p>
      {event.consequences[action]?.map(({ what, count }) => (
        <p key={what} className="strong">
          {t(`organise.event.consequence.${what}`, { count })}
        </p>
      ))}
    </div>
  )
}
