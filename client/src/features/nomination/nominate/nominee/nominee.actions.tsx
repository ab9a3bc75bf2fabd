import { moveNominee, type NominationForFocalPoint } from '@plenary/shared/contracts/nomination/focal-point'
import { withdrawNomineeForm } from '@plenary/shared/contracts/nomination.forms'
import type { NominationAction } from '@plenary/shared/rules/nomination/moves'
import { Button } from '../../../../components/action/button.js'
import type { MoveAction } from '../../../../components/action/move-action.js'
import { Form, useFormOf } from '../../../../components/form/form.js'
import { TextField } from '../../../../components/form/text-field.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useAct } from '../../../../lib/server-state.js'

/** One object per move of the focal point. */
export function useNomineeActions(of: NominationForFocalPoint): Partial<Record<NominationAction, MoveAction>> {
  const { t } = useTexts()
  const moving = useAct(moveNominee)
  const params = { nominationId: of.id }
  const handIn = (action: 'nominate' | 'nominate again'): MoveAction => ({
    label: t('nominate.nominate'),
    tone: 'primary',
    said: t('nominate.nominated'),
    act: () => moving.mutateAsync({ params, body: { action } }),
  })
  const withdraw = (reason: string) => moving.mutateAsync({ params, body: { action: 'withdraw', reason } })
  return {
    nominate: handIn('nominate'),
    'nominate again': handIn('nominate again'),
    withdraw: {
      label: t('nominate.withdraw'),
      form: {
        title: t('nominate.withdrawTitle'),
        body: (done) => <WithdrawForm onSend={withdraw} onDone={done} zone={of.event.zone} />,
      },
    },
  }
}

interface WithdrawFormProps {
  readonly onSend: (reason: string) => Promise<unknown>
  readonly onDone: () => void
  readonly zone: string
}

function WithdrawForm({ onSend, onDone, zone }: WithdrawFormProps) {
  const { t } = useTexts()
  const form = useFormOf(withdrawNomineeForm, { reason: '' })
  return (
    <Form
      form={form}
      zone={zone}
      onSubmit={async ({ reason }) => {
        await onSend(reason)
        onDone()
      }}
    >
      <p className="muted">{t('nominate.withdrawText')}</p>
      <TextField name="reason" label={t('nominate.why')} />
      <div className="row gap-3">
        <Button onClick={onDone}>{t('page.notYet')}</Button>
        <Button tone="danger" type="submit">
          {t('nominate.withdraw')}
        </Button>
      </div>
    </Form>
  )
}
