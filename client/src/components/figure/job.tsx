import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/speaking.js'
import { Button } from '../action/button.js'
import { Icon } from '../show/icon.js'

interface JobProps {
  readonly title: string
  readonly done: number
  readonly all: number
  readonly minutesLeft?: number
  readonly onCancel?: () => void
  /** When it is finished: the result's link, and until when it is kept. */
  readonly result?: ReactNode
  readonly kept?: string
}

/** Long work: its count, its way out, and in the end its result. */
export function Job({ title, done, all, minutesLeft, onCancel, result, kept }: JobProps) {
  const { t } = useTexts()
  const left = minutesLeft === undefined ? '' : ` · ${t('page.minutesLeft', { minutes: minutesLeft })}`
  if (result)
    return (
      <div className="job">
        <span>
          <Icon name="check" /> {title}
        </span>
        {result}
        <span className="tiny muted num">{kept}</span>
      </div>
    )
  return (
    <div className="job">
      <span>{title}</span>
      {onCancel && (
        <Button tone="quiet" compact onClick={onCancel}>
          {t('page.cancel')}
        </Button>
      )}
      <progress value={done} max={all} aria-label={title} />
      <span className="tiny muted num">
        {t('page.ofMax', { done, all })}
        {left}
      </span>
    </div>
  )
}
