import type { DraftSession } from '@plenary/shared/contracts/agenda'
import { useState } from 'react'
import { Button } from '../../../../components/action/button.js'
import { Dialog } from '../../../../components/over/dialog.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { titleOf } from '../draft.js'
import type { SessionActs } from '../session-acts.js'

interface SessionFooterProps extends Pick<SessionActs, 'onPark' | 'onRemove'> {
  readonly session: DraftSession
}

/** Takes a session out of the grid, or away. */
export function SessionFooter({ session, onPark, onRemove }: SessionFooterProps) {
  const texts = useTexts()
  const { t } = texts
  const [asking, setAsking] = useState(false)
  const title = titleOf(session.title, texts)
  return (
    <>
      <p className="tiny muted">{t('organise.agenda.carry.keys')}</p>
      {session.startsLocal !== null && (
        <Button onClick={() => void onPark(session)}>{t('organise.agenda.park')}</Button>
      )}
      <Button tone="danger" onClick={() => setAsking(true)}>
        {t('organise.agenda.remove')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('organise.agenda.removeAsk', { title })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('page.notYet')}</Button>
            <Button tone="danger" onClick={() => void onRemove(session)}>
              {t('organise.agenda.remove')}
            </Button>
          </>
        }
      >
        <p>{t('organise.agenda.removeText')}</p>
      </Dialog>
    </>
  )
}
