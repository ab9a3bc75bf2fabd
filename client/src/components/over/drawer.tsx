import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTexts } from '../../i18n/speaking.js'
import { Button } from '../action/button.js'

interface DrawerProps {
  readonly title: ReactNode
  readonly onClose: () => void
  /** The row before and after, where there is one. */
  readonly onPrevious?: (() => void) | undefined
  readonly onNext?: (() => void) | undefined
  readonly children: ReactNode
  readonly footer?: ReactNode
}

/** To see and act on one row without leaving the list: it stands beside the list, takes the focus and gives it back. */
export function Drawer({ title, onClose, onPrevious, onNext, children, footer }: DrawerProps) {
  const { t } = useTexts()
  const heading = useId()
  const panel = useFocusKept<HTMLElement>()
  return (
    <aside
      className="drawer"
      aria-labelledby={heading}
      ref={panel}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <header>
        <div className="row apart">
          <span className="row gap-1">
            {onPrevious && <Button tone="quiet" icon="back" label={t('page.previous')} onClick={onPrevious} />}
            {onNext && <Button tone="quiet" icon="next" label={t('page.next')} onClick={onNext} />}
          </span>
          <Button tone="quiet" icon="x" label={t('page.close')} onClick={onClose} />
        </div>
        <h2 id={heading}>{title}</h2>
      </header>
      <div>{children}</div>
      {footer && <footer>{footer}</footer>}
    </aside>
  )
}

/** Focus goes to the panel while it is there, and back to what had it before. */
function useFocusKept<Panel extends HTMLElement>() {
  const panel = useRef<Panel>(null)
  useEffect(() => {
    const before = document.activeElement
    // the list beside it stays where it is
    panel.current?.focus({ preventScroll: true })
    return () => {
      // what opened it may be gone by what was done inside
      const back = before instanceof HTMLElement && before.isConnected ? before : document.getElementById('main')
      back?.focus({ preventScroll: true })
    }
  }, [])
  return panel
}
