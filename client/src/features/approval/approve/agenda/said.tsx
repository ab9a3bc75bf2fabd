import type { agendaOfParty } from '@plenary/shared/contracts/agenda-approval'
import type { Received } from '@plenary/shared/contracts/route'
import { useTexts } from '../../../../i18n/speaking.js'
import { Others } from '../others.js'

export type Asked = NonNullable<Received<typeof agendaOfParty>['asked']>

/** Who asked when, and what was answered, by this party and by the other. */
export function Said({ of, zone }: { readonly of: Asked; readonly zone: string }) {
  const { t, moment } = useTexts()
  const { askedAt, askedBy, dueAt, answeredAt, answeredBy, reason, others } = of
  return (
    <div className="small muted stack gap-1">
      <p>{t('approve.askedBy', { name: askedBy, moment: moment(askedAt, zone) })}</p>
      {dueAt && <p>{t('approve.by', { moment: moment(dueAt, zone) })}</p>}
      {answeredAt && answeredBy && (
        <p>{t('approve.answeredBy', { name: answeredBy, moment: moment(answeredAt, zone) })}</p>
      )}
      {reason && (
        <p>
          <q dir="auto">{reason}</q>
        </p>
      )}
      <Others of={others} />
    </div>
  )
}
