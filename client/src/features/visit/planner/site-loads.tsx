import type { SiteOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { readLocalText } from '@plenary/shared/language/local-text'
import { mostDuring, presentAt } from '@plenary/shared/rules/visit/plan'
import { stands } from '@plenary/shared/rules/visit/states'
import { classes } from '../../../components/classes.js'
import { useTexts } from '../../../i18n/speaking.js'
import { planOf, spanOf, type Window } from './plan.js'

interface SiteLoadsProps {
  readonly plan: VisitPlan
  readonly day: string
  readonly window: Window
}

/** How full the sites are that more than one group visits on this day. */
export function SiteLoads({ plan, day, window }: SiteLoadsProps) {
  const onDay = plan.stops.filter(({ startsLocal, state }) => startsLocal.startsWith(day) && stands(state))
  const shared = plan.sites.filter(({ id }) => onDay.filter(({ siteId }) => siteId === id).length > 1)
  return shared.map((site) => <SiteLoad key={site.id} plan={plan} site={site} day={day} window={window} />)
}

function SiteLoad({ plan, site, day, window }: SiteLoadsProps & { readonly site: SiteOfPlan }) {
  const { t, language } = useTexts()
  const name = readLocalText(site.name, language).text
  return (
    <div className="lane load">
      <div className="lane-head">
        <div>
          <b>{t('organise.visit.atSite', { name })}</b>
          <small>
            {t('organise.visit.takes', {
              atOnce: site.mostAtOnce ?? 0,
              perGroup: site.largestGroup ?? 0,
              limits: limitsOf(site),
            })}
          </small>
        </div>
      </div>
      <div className={classes('lane-time', `hours-${window.hours}`)}>
        {loadsOf(plan, site, day).map(({ startsLocal, endsLocal, heads }) => (
          <div
            key={startsLocal}
            className={classes(
              'load-bar',
              spanOf(window, { startsLocal, endsLocal }),
              fullness(heads, site.mostAtOnce),
            )}
          >
            <span className="num">
              {site.mostAtOnce === null ? heads : t('organise.visit.ofPlaces', { heads, places: site.mostAtOnce })}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}

const limitsOf = ({ mostAtOnce, largestGroup }: SiteOfPlan) =>
  mostAtOnce === null ? (largestGroup === null ? 'none' : 'group') : largestGroup === null ? 'once' : 'both'

function fullness(heads: number, places: number | null): string {
  const share = places === null ? 0.5 : heads / places
  return `full-${Math.max(1, Math.min(20, Math.round(share * 20)))}${share > 1 ? ' over' : ''}`
}

/** Stretches of the day between which the number of visitors changes. */
function loadsOf(plan: VisitPlan, site: SiteOfPlan, day: string) {
  const stops = plan.stops.filter(
    ({ siteId, state, startsLocal }) => siteId === site.id && stands(state) && startsLocal.startsWith(day),
  )
  const present = presentAt(planOf(plan), site.id, ({ state }) => stands(state))
  const edges = [
    ...new Map(
      stops.flatMap(
        ({ startsLocal, startsAt, endsLocal, endsAt }) =>
          [
            [startsLocal, startsAt],
            [endsLocal, endsAt],
          ] as const,
      ),
    ),
  ]
  const inOrder = edges.sort(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.slice(0, -1).flatMap(([startsLocal, startsAt], at) => {
    const [endsLocal, endsAt] = inOrder[at + 1] ?? [startsLocal, startsAt]
    const heads = mostDuring({ startsAt, endsAt }, present)
    return heads > 0 ? [{ startsLocal, endsLocal, heads }] : []
  })
}
