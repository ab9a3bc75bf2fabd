import type { ParticipantForApprover } from '@plenary/shared/contracts/approval/approver'
import { ApprovalPill } from '../../../../components/show/approval/standings.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { Participant } from './participant.js'

interface AnsweredProps {
  readonly rows: readonly ParticipantForApprover[]
  readonly zone: string
  readonly countryName: (code: string) => string
}

/** What the party said before, the latest first, and to whom it did not answer in time. */
export function Answered({ rows, zone, countryName }: AnsweredProps) {
  const { t, moment } = useTexts()
  if (rows.length === 0) return null
  return (
    <Section title={t('approve.answered')} count={rows.length} minor>
      <ul className="approve-list is-answered">
        {rows.map((row) => (
          <li key={row.id}>
            <Participant of={row} countryName={countryName} />
            <div className="stack gap-1">
              <ApprovalPill standing={row.state} />
              {row.answeredAt && row.answeredBy && (
                <p className="small muted">
                  {t('approve.answeredBy', { name: row.answeredBy, moment: moment(row.answeredAt, zone) })}
                </p>
              )}
              {row.reason && (
                <p className="small">
                  <q dir="auto">{row.reason}</q>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
