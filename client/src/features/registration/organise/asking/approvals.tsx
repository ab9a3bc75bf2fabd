import type { RegistrationForOrganiser } from '@plenary/shared/contracts/registration/organiser'
import type { Instant } from '@plenary/shared/language/time'
import { Moves } from '../../../../components/action/moves.js'
import { AskForm } from '../../../../components/show/approval/ask-form.js'
import { Standings } from '../../../../components/show/approval/standings.js'
import { useTexts } from '../../../../i18n/speaking.js'

interface ApprovalsProps {
  readonly of: RegistrationForOrganiser
  readonly onAsk: (dueAt: Instant | null) => Promise<unknown>
}

/** Where the parties that approve the list stand to this one, and asking them. Why a party objects is theirs. */
export function Approvals({ of: { approvals, ask, event }, onAsk }: ApprovalsProps) {
  const { t } = useTexts()
  const action = {
    label: t('organise.approval.ask'),
    form: {
      title: t('organise.approval.askTitle'),
      body: (done: () => void) => (
        <AskForm
          zone={event.zone}
          note={<p>{t('organise.approval.askText', { count: 1 })}</p>}
          onAsk={onAsk}
          onDone={done}
        />
      ),
    },
  }
  return (
    <section className="stack gap-2">
      <h3 className="small strong">{t('organise.approval.title')}</h3>
      <Standings of={approvals} />
      {ask?.ok && <Moves of={{ ask }} actions={{ ask: action }} zone={event.zone} />}
    </section>
  )
}
