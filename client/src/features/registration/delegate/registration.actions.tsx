import type { RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import type { WithdrawForm } from '@plenary/shared/contracts/registration.forms'
import type { RegistrationAction } from '@plenary/shared/rules/registration/moves'
import type { MoveAction } from '../../../components/action/move-action.js'
import type { Translate } from '../../../i18n/translator.js'
import { LeaveForm } from './leave-form.js'

interface Acts {
  readonly confirm: () => Promise<unknown>
  readonly withdraw: (form: WithdrawForm) => Promise<unknown>
}

/** One per move that a delegate makes on this page. Submitting belongs to the form, where everything is seen once more. */
export function movesOf(
  { state, askedAgain }: Pick<RegistrationForDelegate, 'state' | 'askedAgain'>,
  { confirm, withdraw }: Acts,
  t: Translate,
): Partial<Record<RegistrationAction, MoveAction>> {
  const isOffered = state === 'accepted'
  const holdsSeat = isOffered || state === 'confirmed'
  return {
    confirm: {
      label: t(askedAgain ? 'my.registration.confirmAgain' : 'my.registration.confirm'),
      icon: 'check',
      tone: 'primary',
      act: confirm,
      said: t('my.registration.confirmed'),
    },
    withdraw: {
      label: t(isOffered ? 'my.registration.decline' : 'my.registration.withdraw'),
      form: {
        title: t(isOffered ? 'my.registration.declineTitle' : 'my.registration.withdrawTitle'),
        body: (done) => (
          <LeaveForm
            first={isOffered ? 'declined offer' : undefined}
            consequence={t(holdsSeat ? 'my.registration.seatGoes' : 'my.registration.formGoes')}
            label={t(isOffered ? 'my.registration.decline' : 'my.registration.withdraw')}
            onLeave={withdraw}
            onDone={done}
          />
        ),
      },
    },
  }
}
