import { Button } from '../../../components/action/button.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useTexts } from '../../../i18n/speaking.js'

interface HostsAskedDialogProps {
  readonly stops: number
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Before more heads come than hosts were asked for. */
export function HostsAskedDialog({ stops, onYes, onNo }: HostsAskedDialogProps) {
  const { t } = useTexts()
  return (
    <Dialog
      open
      onClose={onNo}
      title={t('organise.visit.hostsAsk', { count: stops })}
      actions={
        <>
          <Button onClick={onNo}>{t('organise.visit.leaveIt')}</Button>
          <Button tone="primary" onClick={onYes}>
            {t('organise.visit.changeAndAsk')}
          </Button>
        </>
      }
    >
      <p>{t('organise.visit.hostsText')}</p>
    </Dialog>
  )
}
