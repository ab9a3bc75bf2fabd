import type { ReactNode } from 'react'
import { Button } from '../../../components/action/button.js'
import { useTexts } from '../../../i18n/speaking.js'
import styles from './settings.module.css'

interface ItemProps {
  readonly removeLabel: string
  /** Absent: it is in use, and stays; `kept` says by what. */
  readonly onRemove?: (() => void) | undefined
  readonly kept?: ReactNode
  readonly onUp?: (() => void) | undefined
  readonly children: ReactNode
}

/** One of several alike inside a form: its fields, and how it goes or moves up. */
export function Item({ removeLabel, onRemove, kept, onUp, children }: ItemProps) {
  const { t } = useTexts()
  return (
    <div className={styles['item']}>
      <div className="stack gap-3">{children}</div>
      <span className="row gap-1">
        {onUp && <Button tone="quiet" icon="up" label={t('organise.event.moveUp')} onClick={onUp} />}
        {onRemove ? (
          <Button tone="quiet" icon="x" label={removeLabel} onClick={onRemove} />
        ) : (
          <span className="small muted">{kept}</span>
        )}
      </span>
    </div>
  )
}
