import { type NominationForFocalPoint, removeNominee } from '@plenary/shared/contracts/nomination/focal-point'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../../../components/action/button.js'
import { Dialog } from '../../../../components/over/dialog.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { paths } from '../../../../lib/paths.js'
import { sentenceOfError } from '../../../../lib/refusal-sentence.js'
import { useAct } from '../../../../lib/server-state.js'

/** A draft that nobody else saw is taken away for good, so it is asked first. */
export function LeaveDraft({ of }: { readonly of: NominationForFocalPoint }) {
  const texts = useTexts()
  const { t } = texts
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const { mutate, error, isPending } = useAct(removeNominee)
  const remove = () =>
    mutate(
      { params: { nominationId: of.id } },
      { onSuccess: () => void navigate(paths.nominees(of.focalPoint.id), { replace: true }) },
    )
  return (
    <span>
      <Button tone="quiet" onClick={() => setAsking(true)}>
        {t('nominate.remove')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('nominate.removeTitle')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('page.notYet')}</Button>
            <Button tone="danger" busy={isPending} onClick={remove}>
              {t('nominate.remove')}
            </Button>
          </>
        }
      >
        <p className="muted">{t('nominate.removeText')}</p>
        {error && <p role="alert">{sentenceOfError(error, texts)}</p>}
      </Dialog>
    </span>
  )
}
