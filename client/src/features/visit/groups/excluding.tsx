import type { DelegateOfVisit } from '@plenary/shared/contracts/visit/groups'
import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { SiteId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useTexts } from '../../../i18n/speaking.js'

interface ExcludingProps {
  readonly plan: VisitPlan
  readonly row: DelegateOfVisit
  readonly onSave: (siteIds: SiteId[]) => Promise<void>
  readonly onLeave: () => void
}

/**
 * The sites to which one delegate must not go; a proposal of groups keeps to it. It stays open until that is saved: what
 * was ticked here stays ticked, the other sites show what somebody else may have saved meanwhile.
 */
export function Excluding({ plan, row, onSave, onLeave }: ExcludingProps) {
  const { t, language } = useTexts()
  const [ticked, setTicked] = useState<ReadonlyMap<SiteId, boolean>>(new Map())
  const isChosen = (id: SiteId) => ticked.get(id) ?? row.excludedSiteIds.includes(id)
  const chosen = plan.sites.map(({ id }) => id).filter(isChosen)
  return (
    <Dialog
      open
      onClose={onLeave}
      title={t('organise.visit.excludeAsk', { name: row.name })}
      actions={
        <>
          <Button onClick={onLeave}>{t('organise.visit.leaveIt')}</Button>
          <Button tone="primary" onClick={() => void onSave(chosen)}>
            {t('organise.visit.save')}
          </Button>
        </>
      }
    >
      <p>{t('organise.visit.excludeText')}</p>
      {plan.sites.map((site) => (
        <label key={site.id} className="choice">
          <input
            type="checkbox"
            checked={isChosen(site.id)}
            onChange={({ target }) => setTicked(new Map(ticked).set(site.id, target.checked))}
          />
          <span>{readLocalText(site.name, language).text}</span>
        </label>
      ))}
    </Dialog>
  )
}
