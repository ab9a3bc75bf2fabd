import { moveNomination, type NominationForOrganiser } from '@plenary/shared/contracts/nomination/organiser'
import { takeUpNomination } from '@plenary/shared/contracts/nomination/taking-up'
import { notRetainForm, returnNominationForm } from '@plenary/shared/contracts/nomination.forms'
import type { NominationAction } from '@plenary/shared/rules/nomination/moves'
import { Button } from '../../../components/action/button.js'
import type { MoveAction } from '../../../components/action/move-action.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'

type Asking = 'return' | 'not retain'

/** One object per move of the organiser. */
export function useNominationActions(of: NominationForOrganiser): Partial<Record<NominationAction, MoveAction>> {
  const { t } = useTexts()
  const taking = useAct(takeUpNomination)
  const moving = useAct(moveNomination)
  const params = { nominationId: of.id }
  const asks = (action: Asking): MoveAction => ({
    label: t(`organise.nomination.act.${action}`),
    form: {
      title: t(`organise.nomination.ask.${action}`),
      body: (done) => (
        <RemarkForm
          action={action}
          onDone={done}
          onSend={(reason) => moving.mutateAsync({ params, body: { action, reason } })}
        />
      ),
    },
  })
  return {
    'take up': {
      label: t('organise.nomination.act.take up'),
      tone: 'primary',
      confirm: {
        title: t('organise.nomination.ask.take up'),
        text: t(of.replaces ? 'organise.nomination.will.replace' : 'organise.nomination.will.take up'),
      },
      said: t('organise.nomination.didTakeUp'),
      act: () => taking.mutateAsync({ params }),
    },
    return: asks('return'),
    'not retain': asks('not retain'),
  }
}

interface RemarkFormProps {
  readonly action: Asking
  readonly onSend: (reason: string) => Promise<unknown>
  readonly onDone: () => void
}

/** What the focal point reads. */
function RemarkForm({ action, onSend, onDone }: RemarkFormProps) {
  const { t } = useTexts()
  const form = useFormOf(action === 'return' ? returnNominationForm : notRetainForm, { reason: '' })
  return (
    <Form
      form={form}
      onSubmit={async ({ reason }) => {
        await onSend(reason)
        onDone()
      }}
    >
      <TextField name="reason" label={t(`organise.nomination.reason.${action}`)} rows={3} />
      <div className="row gap-3">
        <Button onClick={onDone}>{t('page.notYet')}</Button>
        <Button tone="primary" type="submit">
          {t(`organise.nomination.act.${action}`)}
        </Button>
      </div>
    </Form>
  )
}
