import type { DelegateOfVisit } from '@plenary/shared/contracts/visit/groups'
import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { readLocalText } from '@plenary/shared/language/local-text'
import { stands } from '@plenary/shared/rules/visit/states'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Icon } from '../../../components/show/icon.js'
import { useTexts } from '../../../i18n/speaking.js'
import { Excluding } from './excluding.js'

/** Whether it was done. */
export type Exclude = (row: DelegateOfVisit, siteIds: DelegateOfVisit['excludedSiteIds']) => Promise<boolean>

interface DelegateWishesProps {
  readonly plan: VisitPlan
  readonly row: DelegateOfVisit
  /** Not there for who may not decide it. */
  readonly onExclude: Exclude | undefined
}

/** What a delegate wished for, what of it their group visits, and where they must not go. */
export function DelegateWishes({ plan, row, onExclude }: DelegateWishesProps) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  const leave = () => setOpen(false)
  return (
    <>
      <Wished plan={plan} row={row} />
      {onExclude && (
        <Button
          tone="quiet"
          compact
          aria-label={t('organise.visit.excludeName', { name: row.name })}
          onClick={() => setOpen(true)}
        >
          {t('organise.visit.exclude')}
        </Button>
      )}
      {open && onExclude && (
        <Excluding
          plan={plan}
          row={row}
          onLeave={leave}
          onSave={async (siteIds) => {
            if (await onExclude(row, siteIds)) leave()
          }}
        />
      )}
    </>
  )
}

function Wished({ plan, row }: Omit<DelegateWishesProps, 'onExclude'>) {
  const { t, language } = useTexts()
  const visited = sitesOf(plan, row.groupId)
  const nameOf = (id: string) => readLocalText(plan.sites.find((site) => site.id === id)?.name ?? {}, language).text
  return (
    <>
      <ol className="small">
        {row.wishes.map((id, index) => (
          <li key={id} className={visited.has(id) ? 'strong' : undefined}>
            {index + 1} {nameOf(id)} {visited.has(id) && <Icon name="check" />}
            {visited.has(id) && <span className="visually-hidden">{t('organise.visit.grantedWish')}</span>}
          </li>
        ))}
      </ol>
      {row.excludedSiteIds.map((id) => {
        const said = visited.has(id) ? 'organise.visit.excludedButVisited' : 'organise.visit.excludedFrom'
        return (
          <p key={id} className={visited.has(id) ? 'small gap' : 'small muted'}>
            {t(said, { site: nameOf(id) })}
          </p>
        )
      })}
    </>
  )
}

/** Where a group goes. */
const sitesOf = ({ stops }: VisitPlan, group: string | null): ReadonlySet<string> =>
  new Set(stops.filter(({ groupId, state }) => groupId === group && stands(state)).map(({ siteId }) => siteId))
