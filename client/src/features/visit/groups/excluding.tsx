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

/** The sites to which one delegate must not go; a proposal of groups keeps to it. */
export function Excluding({ plan, row, onSave, onLeave }: ExcludingProps) {
  const { t, language } = useTexts()
  const [chosen, setChosen] = useState<readonly SiteId[]>(row.excludedSiteIds)
  const toggle = (id: SiteId) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Dialog
      open
      onClose={onLeave}
      title={t('organise.visit.excludeAsk', { name: row.name })}
      actions={
        <>
          <Button onClick={onLeave}>{t('organise.visit.leaveIt')}</Button>
          <Button tone="primary" onClick={() => void onSave([...chosen])}>
            {t('organise.visit.save')}
          </Button>
        </>
      }
    >
      <p>{t('organise.visit.excludeText')}</p>
      {plan.sites.map((site) => (
        <label key={site.id} className="choice">
          <input type="checkbox" checked={chosen.includes(site.id)} onChange={() => toggle(site.id)} />
          <span>{readLocalText(site.name, language).text}</span>
        </label>
      ))}
    </Dialog>
  )
}
