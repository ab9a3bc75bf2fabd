import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/speaking.js'
import { Button } from '../action/button.js'

interface SelectionBarProps {
  readonly count: number
  /** At most four acts. */
  readonly children: ReactNode
  readonly onClear: () => void
}

/** Opens above the table, in ink: the count first, then the acts, Clear at the end. */
export function SelectionBar({ count, children, onClear }: SelectionBarProps) {
  const { t } = useTexts()
  if (count === 0) return null
  return (
    <div className="selection-bar" role="status">
      <b className="num">{t('page.selected', { count })}</b>
      {children}
      <Button tone="quiet" onClick={onClear}>
        {t('page.clear')}
      </Button>
    </div>
  )
}
