import type { ParticipantForApprover } from '@plenary/shared/contracts/approval/approver'
import type { ApprovalAnswer } from '@plenary/shared/contracts/approval.forms'
import type { ApprovalId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { Empty } from '../../../../components/show/empty.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { ApproveMany } from './approve-many.js'
import { WaitingRow } from './waiting-row.js'

interface WaitingProps {
  readonly rows: readonly ParticipantForApprover[]
  readonly zone: string
  readonly countryName: (code: string) => string
  readonly onAnswer: (id: ApprovalId, answer: ApprovalAnswer) => Promise<unknown>
  readonly onApproveAll: (ids: readonly ApprovalId[]) => Promise<unknown>
}

/** Who waits for the party's word: one by one, or several at once. */
export function Waiting({ rows, zone, countryName, onAnswer, onApproveAll }: WaitingProps) {
  const { t } = useTexts()
  const [chosen, setChosen] = useState<readonly ApprovalId[]>([])
  const open = rows.filter(({ can }) => can.approve?.ok).map(({ id }) => id)
  const picked = open.filter((id) => chosen.includes(id))
  const toggle = (id: ApprovalId) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  const approve = async (ids: readonly ApprovalId[]) => {
    await onApproveAll(ids)
    setChosen([])
  }
  return (
    <Section
      title={t('approve.waits')}
      count={rows.length || undefined}
      action={open.length > 1 && <ApproveMany all={open} picked={picked} onApprove={approve} />}
    >
      {rows.length === 0 ? (
        <Empty title={t('approve.nothingWaits')}>{t('approve.nothingWaitsText')}</Empty>
      ) : (
        <ul className="approve-list">
          {rows.map((row) => (
            <WaitingRow
              key={row.id}
              row={row}
              zone={zone}
              countryName={countryName}
              isChosen={chosen.includes(row.id)}
              onToggle={() => toggle(row.id)}
              onAnswer={(answer) => onAnswer(row.id, answer)}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}
