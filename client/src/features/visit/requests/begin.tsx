import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { EventId } from '@plenary/shared/language/ids'
import { LinkButton } from '../../../components/action/button.js'
import { Empty } from '../../../components/show/empty.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'

interface BeginProps {
  readonly event: EventId
  readonly plan: VisitPlan
}

/** Before there are days and groups: what is needed first. */
export function Begin({ event, plan }: BeginProps) {
  const { t } = useTexts()
  const steps = [
    { to: paths.organiseVisitAbout(event), label: t('organise.visit.about'), missing: plan.days.length === 0 },
    { to: paths.organiseVisitSites(event), label: t('organise.visit.sites'), missing: plan.sites.length === 0 },
    { to: paths.organiseVisitGroups(event), label: t('organise.visit.groups'), missing: plan.groups.length === 0 },
  ]
  return (
    <main id="main" className="page stack gap-5" tabIndex={-1}>
      <Empty
        heading={2}
        title={t('organise.visit.begin')}
        action={
          plan.can.write && (
            <span className="row gap-2">
              {steps.map(({ to, label, missing }) => (
                <LinkButton key={to} to={to} tone={missing ? 'primary' : undefined}>
                  {label}
                </LinkButton>
              ))}
            </span>
          )
        }
      >
        {t('organise.visit.beginHelp')}
      </Empty>
    </main>
  )
}
