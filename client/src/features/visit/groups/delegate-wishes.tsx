import type { DelegateOfVisit } from '@plenary/shared/contracts/visit/groups'
import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { readLocalText } from '@plenary/shared/language/local-text'
import { stands } from '@plenary/shared/rules/visit/states'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Icon } from '../../../components/show/icon.js'
import { useTexts } from '../../../i18n/speaking.js'
import { Excluding } from './excluding.js'

export type Exclude = (row: DelegateOfVisit, siteIds: DelegateOfVisit['excludedSiteIds']) => Promise<unknown>

interface DelegateWishesProps {
  readonly plan: VisitPlan
  readonly row: DelegateOfVisit
  /** Not there for who may not decide it. */
  readonly onExclude: Exclude | undefined
}

/** What a delegate wished for, what of it their group visits, and where they must not go. */
export function DelegateWishes({ plan, row, onExclude }: DelegateWishesProps) {
  const { t, language } = useTexts()
  const [open, setOpen] = useState(false)
  const nameOf = (id: string) => {
    const site = plan.sites.find((one) => one.id === id)
    return site ? readLocalText(site.name, language).text : ''
  }
  const visited = new Set(
    plan.stops
      .filter(({ groupId, state }) => groupId === row.groupId && stands(state))
      .map(({ siteId }): string => siteId),
  )
  return (
    <div className="wished">
      <ol className="small">
        {row.wishes.map((id, index) => (
          <li key={id} className={visited.has(id) ? 'strong' : undefined}>
            {index + 1} {nameOf(id)}
            {visited.has(id) && (
              <>
                {' '}
                <Icon name="check" />
                <span className="visually-hidden">{t('organise.visit.grantedWish')}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      {row.excludedSiteIds.map((id) => (
        <p key={id} className={visited.has(id) ? 'small late' : 'small muted'}>
          {t(visited.has(id) ? 'organise.visit.excludedButVisited' : 'organise.visit.excludedFrom', {
            site: nameOf(id),
          })}
        </p>
      ))}
      {onExclude && (
        <Button tone="quiet" compact onClick={() => setOpen(true)}>
          {t('organise.visit.exclude')}
        </Button>
      )}
      {open && onExclude && (
        <Excluding
          plan={plan}
          row={row}
          onLeave={() => setOpen(false)}
          onSave={async (siteIds) => {
            await onExclude(row, siteIds)
            setOpen(false)
          }}
        />
      )}
    </div>
  )
}
