import type { agendaOfParty } from '@plenary/shared/contracts/agenda-approval'
import type { Received } from '@plenary/shared/contracts/route'
import { LocalName } from '../../../../components/show/approval/local-name.js'
import { useTexts } from '../../../../i18n/speaking.js'

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
      {others.map(({ party, state, reason: why }) => (
        <p key={JSON.stringify(party)}>
          <LocalName of={party} />: {t(`approval.standing.${state}`)}
          {why && (
            <>
              {' · '}
              <q dir="auto">{why}</q>
            </>
          )}
        </p>
      ))}
    </div>
  )
}
