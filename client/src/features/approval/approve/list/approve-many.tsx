import type { ApprovalId } from '@plenary/shared/language/ids'
import { Moves } from '../../../../components/action/moves.js'
import { useTexts } from '../../../../i18n/speaking.js'

interface ApproveManyProps {
  readonly all: readonly ApprovalId[]
  readonly picked: readonly ApprovalId[]
  readonly onApprove: (ids: readonly ApprovalId[]) => Promise<unknown>
}

/** Yes to those that were chosen, or to all: asked once more, because it cannot be taken back. */
export function ApproveMany({ all, picked, onApprove }: ApproveManyProps) {
  const { t } = useTexts()
  const ids = picked.length > 0 ? picked : all
  const many = {
    label: t(picked.length > 0 ? 'approve.approveChosen' : 'approve.approveAll', { count: ids.length }),
    tone: 'primary' as const,
    confirm: { title: t('approve.approveAsk', { count: ids.length }), text: t('approve.approveText') },
    act: () => onApprove(ids),
  }
  return <Moves of={{ many: { ok: true } }} actions={{ many }} />
}
