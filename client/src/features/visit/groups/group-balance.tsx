import type { DelegateOfVisit } from '@plenary/shared/contracts/visit/groups'
import type { GroupOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { regionOf } from '@plenary/shared/language/countries'
import { readLocalText } from '@plenary/shared/language/local-text'
import { regionNames, regions } from '@plenary/shared/language/regions'
import { speaks } from '@plenary/shared/rules/visit/proposal'
import { stands } from '@plenary/shared/rules/visit/states'
import { Meter } from '../../../components/figure/meter.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import './group-balance.css'

interface GroupBalanceProps {
  readonly plan: VisitPlan
  readonly rows: readonly DelegateOfVisit[]
}

/** How full, how well understood and how mixed each group is, while people are moved. */
export function GroupBalance({ plan, rows }: GroupBalanceProps) {
  const { t } = useTexts()
  if (plan.groups.length === 0) return null
  return (
    <Section title={t('organise.visit.balance')} minor>
      <div className="balances">
        {plan.groups.map((group) => (
          <OneGroup
            key={group.id}
            plan={plan}
            group={group}
            rows={rows.filter(({ groupId }) => groupId === group.id)}
          />
        ))}
      </div>
    </Section>
  )
}

function OneGroup({ plan, group, rows }: GroupBalanceProps & { readonly group: GroupOfPlan }) {
  const { t, language } = useTexts()
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  const spoken = rows.filter(({ languages }) => speaks(languages, group.language)).length
  const women = rows.filter(({ gender }) => gender === 'woman').length
  const smallest = smallestOf(plan, group.id)
  return (
    <div className="stack gap-2">
      <h3>{t('organise.visit.groupOf', { letter: group.letter })}</h3>
      {group.vehiclePlaces !== null && (
        <Meter label={group.vehicle ?? t('organise.visit.vehicle')} taken={group.heads} of={group.vehiclePlaces} />
      )}
      {smallest && (
        <Meter
          label={readLocalText(smallest.name, language).text}
          taken={group.heads}
          of={smallest.largestGroup ?? 0}
        />
      )}
      <Meter
        label={t('organise.visit.speak', { language: names.of(group.language) ?? group.language })}
        taken={spoken}
        of={rows.length}
      />
      <Meter label={t('organise.visit.women')} taken={women} of={rows.length} />
      <p className="small muted">{regionsOf(rows, language)}</p>
    </div>
  )
}

/** The site of the group that takes the fewest; none where no host has said a number. */
function smallestOf({ stops, sites }: VisitPlan, group: string) {
  const ids = new Set(
    stops.filter(({ groupId, state }) => groupId === group && stands(state)).map(({ siteId }) => siteId),
  )
  const limited = sites.filter(({ id, largestGroup }) => ids.has(id) && largestGroup !== null)
  return limited.toSorted((one, other) => (one.largestGroup ?? 0) - (other.largestGroup ?? 0))[0]
}

/** Africa 5 · Asia 7 */
function regionsOf(rows: readonly DelegateOfVisit[], language: string): string {
  const of = rows.map(({ country }) => country && regionOf(country))
  return regionNames
    .map((region) => ({
      name: readLocalText(regions[region].name, language).text,
      count: of.filter((one) => one === region).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${count}`)
    .join(' · ')
}
