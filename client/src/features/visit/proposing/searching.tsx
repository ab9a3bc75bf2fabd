import { secondsOfSearch } from '@plenary/shared/rules/visit/proposed-groups'
import { useEffect, useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useTexts } from '../../../i18n/speaking.js'

/** While groups are searched for: how much of the time that the search has is gone. It may end sooner. */
export function Searching({ onGiveUp }: { readonly onGiveUp: () => void }) {
  const { t } = useTexts()
  const seconds = useSecondsSince()
  const title = t('organise.visit.proposing')
  const done = Math.min(seconds, secondsOfSearch)
  return (
    <Dialog
      open
      onClose={onGiveUp}
      title={title}
      actions={<Button onClick={onGiveUp}>{t('organise.visit.giveUp')}</Button>}
    >
      <div className="job">
        <progress value={done} max={secondsOfSearch} aria-label={title} />
        <span className="tiny muted num">{t('organise.visit.searching', { done, all: secondsOfSearch })}</span>
      </div>
    </Dialog>
  )
}

function useSecondsSince(): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const ticking = setInterval(() => setSeconds((now) => now + 1), 1000)
    return () => clearInterval(ticking)
  }, [])
  return seconds
}
