import type { Instant } from '@plenary/shared/language/time'
import { isToBeAsked } from '@plenary/shared/rules/approval/standing'
import { Moves } from '../../../components/action/moves.js'
import { AskForm } from '../../../components/show/approval/ask-form.js'
import { Standings } from '../../../components/show/approval/standings.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Draft } from './draft.js'

interface PartiesProps {
  readonly draft: Pick<Draft, 'approvals' | 'can' | 'zone'>
  readonly onAsk: (dueAt: Instant | null) => Promise<unknown>
}

/** The parties that approve releases, where each stands to this draft, and asking those that have to be asked. */
export function Parties({ draft: { approvals, can, zone }, onAsk }: PartiesProps) {
  const { t } = useTexts()
  // What is public already needs nobody's yes
  if (approvals.length === 0 || can.release?.code === 'NOTHING_CHANGED') return null
  const isInTheirHands = can.release?.code === 'AWAITS_APPROVAL' || can.release?.code === 'OBJECTED'
  const action = {
    label: t('organise.approval.askForDraft'),
    form: {
      title: t('organise.approval.askForDraftTitle'),
      body: (done: () => void) => (
        <AskForm zone={zone} note={<p>{t('organise.approval.askForDraftText')}</p>} onAsk={onAsk} onDone={done} />
      ),
    },
  }
  const asks = isInTheirHands && approvals.some(({ standing }) => isToBeAsked(standing))
  return (
    <>
      <Standings of={approvals} />
      {asks && <Moves of={{ ask: { ok: true } }} actions={{ ask: action }} />}
    </>
  )
}
