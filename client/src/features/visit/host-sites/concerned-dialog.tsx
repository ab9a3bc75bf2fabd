import { type Concerned, siteConcerns } from '@plenary/shared/rules/visit/site-change'
import { Button } from '../../../components/action/button.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useTexts } from '../../../i18n/speaking.js'

interface ConcernedDialogProps {
  readonly of: Concerned
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Before a change that visits depend on is saved: which, and that their organisers are told. */
export function ConcernedDialog({ of, onYes, onNo }: ConcernedDialogProps) {
  const { t } = useTexts()
  return (
    <Dialog
      open
      onClose={onNo}
      title={t('host.sites.concerned', { visits: of.visits })}
      actions={
        <>
          <Button onClick={onNo}>{t('host.sites.leave')}</Button>
          <Button tone="primary" onClick={onYes}>
            {t('host.sites.agree')}
          </Button>
        </>
      }
    >
      <ul className="stack gap-2">
        {siteConcerns
          .filter((concern) => of[concern] > 0)
          .map((concern) => (
            <li key={concern}>{t(`host.sites.concern.${concern}`, { count: of[concern] })}</li>
          ))}
      </ul>
      <p className="muted">{t('host.sites.concernedText')}</p>
    </Dialog>
  )
}
