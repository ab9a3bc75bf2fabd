import type { ParticipantForApprover } from '@plenary/shared/contracts/approval/approver'
import { Moves } from '../../../../components/action/moves.js'
import { useFocusLeft } from '../../../../components/focus-left.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { type Answering, answers } from '../answer.actions.js'
import { nameOf, Participant } from './participant.js'

interface WaitingRowProps {
  readonly row: ParticipantForApprover
  readonly zone: string
  readonly countryName: (code: string) => string
  readonly isChosen: boolean
  readonly onToggle: () => void
  readonly onAnswer: Answering
}

/** One person for whom the party is asked. */
export function WaitingRow({ row, zone, countryName, isChosen, onToggle, onAnswer }: WaitingRowProps) {
  const texts = useTexts()
  const { t, moment } = texts
  const left = useFocusLeft<HTMLLIElement>()
  return (
    <li ref={left}>
      <label className="choice">
        <input
          type="checkbox"
          aria-label={t('approve.choose', { name: nameOf(row) })}
          disabled={!row.can.approve?.ok}
          checked={isChosen}
          onChange={onToggle}
        />
      </label>
      <div className="stack gap-1">
        <Participant of={row} countryName={countryName} />
        {row.dueAt && <p className="small muted">{t('approve.by', { moment: moment(row.dueAt, zone) })}</p>}
      </div>
      <Moves
        of={row.can}
        actions={answers(nameOf(row), onAnswer, texts, { text: t('approve.approveText') })}
        zone={zone}
      />
    </li>
  )
}
