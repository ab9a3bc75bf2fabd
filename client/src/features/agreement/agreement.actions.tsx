import type { AgreementAction } from '@plenary/shared/rules/agreement/moves'
import type { MoveAction } from '../../components/action/move-action.js'
import type { Translate } from '../../i18n/translator.js'
import { EndForm } from './end-form.js'

/** One object per move: label, tone, what is asked before. */
export function movesOf(
  t: Translate,
  make: (action: AgreementAction, reason?: string) => Promise<unknown>,
): Record<AgreementAction, MoveAction> {
  return {
    sign: {
      label: t('organise.agreement.move.sign'),
      icon: 'check',
      tone: 'primary',
      confirm: { title: t('organise.agreement.move.sign.title'), text: t('organise.agreement.move.sign.text') },
      act: () => make('sign'),
      said: t('organise.agreement.moved.sign'),
    },
    end: {
      label: t('organise.agreement.move.end'),
      tone: 'danger',
      form: {
        title: t('organise.agreement.move.end.title'),
        body: (done) => <EndForm onEnd={(reason) => make('end', reason)} onDone={done} />,
      },
    },
  }
}
