import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { EventId, StopId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { Button, LinkButton } from '../../../components/action/button.js'
import { Icon } from '../../../components/show/icon.js'
import { Segments } from '../../../components/show/tabs.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { openConflicts } from '../planner/plan.js'
import { SendDialog } from './send-dialog.js'

interface PlanBarProps {
  readonly event: EventId
  readonly plan: VisitPlan
  readonly day: string
  readonly dayAddress: (day: string) => string
  readonly open: (id: string) => void
  readonly onRequest: (ids: readonly StopId[]) => Promise<unknown>
}

/** The days, what there is, what stands in the way, and the requests that could be sent. */
export function PlanBar({ event, plan, day, dayAddress, open, onRequest }: PlanBarProps) {
  const { t, dates, city } = useTexts()
  const delegates = plan.groups.reduce((sum, group) => sum + group.delegates.length, 0)
  const segments = plan.days.map((on) => ({ label: dates.day(on), to: dayAddress(on), current: on === day }))
  const counts = { groups: plan.groups.length, delegates, sites: plan.sites.length }
  return (
    <div className="row apart plan-bar">
      <div className="row gap-3">
        <Segments label={t('organise.visit.days')} segments={segments} />
        <span className="muted">
          {t('organise.visit.counts', counts)} · {city(plan.zone)}
        </span>
      </div>
      <span className="row gap-2 push">
        <LinkButton to={paths.organiseVisitAbout(event)}>{t('organise.visit.about')}</LinkButton>
        <LinkButton to={paths.organiseVisitGroups(event)}>{t('organise.visit.groups')}</LinkButton>
        <LinkButton to={paths.organiseVisitSites(event)} icon="pin">
          {t('organise.visit.sites')}
        </LinkButton>
      </span>
      {plan.can.write && (
        <div className="row gap-2 acts">
          <Button icon="plus" onClick={() => open('new-stop')}>
            {t('organise.visit.addStop')}
          </Button>
          <Button icon="plus" onClick={() => open('new-transfer')}>
            {t('organise.visit.addTransfer')}
          </Button>
          <Send plan={plan} onRequest={onRequest} />
        </div>
      )}
    </div>
  )
}

function Send({ plan, onRequest }: Pick<PlanBarProps, 'plan' | 'onRequest'>) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  const ready = plan.stops.filter(({ can }) => can.request?.ok)
  const withheld = plan.stops.filter(({ can }) => can.request && !can.request.ok)
  const conflicts = openConflicts(plan).length
  return (
    <>
      {conflicts > 0 && (
        <span className="pill is-stop">
          <Icon name="alert" />
          {t('organise.visit.conflicts', { count: conflicts })}
        </span>
      )}
      <Button tone="primary" disabled={ready.length === 0} onClick={() => setAsking(true)}>
        {t('organise.visit.send', { count: ready.length })}
      </Button>
      {asking && (
        <SendDialog
          plan={plan}
          ready={ready}
          withheld={withheld}
          onSend={async () => {
            await onRequest(ready.map(({ id }) => id))
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
