import type { registrationsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import type { Received } from '@plenary/shared/contracts/route'
import { Button } from '../../../../components/action/button.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { ownZone } from '../../../../lib/own-zone.js'

interface ListFootProps {
  readonly from: number
  readonly until: number
  readonly of: Pick<Received<typeof registrationsOfEvent>, 'matching' | 'all' | 'asOf'>
  readonly onRefresh: () => void
}

/** Which rows are on the screen, of how many, and as of when. */
export function ListFoot({ from, until, of: { matching, all, asOf }, onRefresh }: ListFootProps) {
  const { t, dates } = useTexts()
  const rows = t('organise.registration.rows', { from, until, matching })
  return (
    <p className="row apart tiny muted">
      <span className="num">{matching < all ? t('organise.registration.rowsFiltered', { rows, all }) : rows}</span>
      <span className="row gap-1">
        {t('organise.registration.asOf', { time: dates.time(asOf, ownZone()) })}
        <Button tone="quiet" compact onClick={onRefresh}>
          {t('organise.registration.refresh')}
        </Button>
      </span>
    </p>
  )
}
