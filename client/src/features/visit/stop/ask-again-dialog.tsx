import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { Button } from '../../../components/action/button.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type Block, groupOf, isStop, type Place, siteName } from '../planner/plan.js'

interface AskAgainDialogProps {
  readonly plan: VisitPlan
  readonly block: Block
  readonly to: Place
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Before a change of what a host was asked: what was agreed no longer holds, and it is asked again. */
export function AskAgainDialog({ plan, block, to, onYes, onNo }: AskAgainDialogProps) {
  const texts = useTexts()
  const { t } = texts
  if (!isStop(block)) return null
  const values = {
    site: siteName(plan, block.siteId, texts),
    was: texts.clocks(block.asked ?? block),
    times: texts.clocks(to),
    letter: groupOf(plan, to.groupId)?.letter ?? '',
    state: block.state,
  }
  return (
    <Dialog
      open
      onClose={onNo}
      title={t('organise.visit.askAgainAsk', values)}
      actions={
        <>
          <Button onClick={onNo}>{t('organise.visit.leaveIt')}</Button>
          <Button tone="primary" onClick={onYes}>
            {t('organise.visit.changeAndAsk')}
          </Button>
        </>
      }
    >
      <p>{t('organise.visit.askAgainText', values)}</p>
    </Dialog>
  )
}
