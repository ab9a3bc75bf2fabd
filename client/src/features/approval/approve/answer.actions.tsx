import type { ApprovalAnswer } from '@plenary/shared/contracts/approval.forms'
import type { ApprovalAction } from '@plenary/shared/rules/approval/moves'
import type { MoveAction } from '../../../components/action/move-action.js'
import type { Texts } from '../../../i18n/texts.js'
import { ObjectForm } from './object-form.js'

export type Answering = (answer: ApprovalAnswer) => Promise<unknown>

/** Yes, asked about once because it cannot be taken back, or no with a reason that only approvers read. `about` is what it is about, as it is called. */
export function answers(
  about: string,
  answer: Answering,
  { t }: Texts,
  { text, tone }: { readonly text: string; readonly tone?: 'primary' },
): Partial<Record<ApprovalAction, MoveAction>> {
  return {
    approve: {
      label: t('approve.approve'),
      about,
      ...(tone && { tone }),
      confirm: { title: t('approve.approveOne', { about }), text },
      act: () => answer({ action: 'approve' }),
      said: t('approve.approved', { about }),
    },
    object: {
      label: t('approve.object'),
      about,
      tone: 'quiet',
      form: {
        title: t('approve.objectAsk', { about }),
        body: (done) => <ObjectForm onSend={(reason) => answer({ action: 'object', reason })} onDone={done} />,
      },
    },
  }
}
