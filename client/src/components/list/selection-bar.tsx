import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/speaking.js'
import { Button } from '../action/button.js'
import { useFocusLeft } from '../focus-left.js'

interface SelectionBarProps {
  readonly count: number
  /** At most four acts. */
  readonly children: ReactNode
  readonly onClear: () => void
}

/** Opens above the table, in ink: the count first, then the acts, Clear at the end. */
export function SelectionBar(props: SelectionBarProps) {
  return props.count > 0 && <Bar {...props} />
}

function Bar({ count, children, onClear }: SelectionBarProps) {
  const { t } = useTexts()
  const bar = useFocusLeft<HTMLDivElement>()
  return (
    <div className="selection-bar" role="status" ref={bar}>
      <b className="num">{t('page.selected', { count })}</b>
      {children}
      <Button tone="quiet" onClick={onClear}>
        {t('page.clear')}
      </Button>
    </div>
  )
}
