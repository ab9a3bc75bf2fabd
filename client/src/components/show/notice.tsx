import type { ReactNode } from 'react'
import { Icon } from './icon.js'
import type { Tone } from './states.js'

const icons = { note: 'info', wait: 'alert', stop: 'alert', off: 'offline' } as const

interface NoticeProps {
  /** note: know this; wait: act in time; stop: something is refused; off: stale or without a network. */
  readonly tone: Extract<Tone, keyof typeof icons>
  readonly children: ReactNode
  /** One way on, at the end. */
  readonly action?: ReactNode
  /** Appears because of what the reader just did, so it is read out. */
  readonly live?: boolean
}

/** Something the reader should know here; one per section at most. */
export function Notice({ tone, children, action, live }: NoticeProps) {
  return (
    <div className={`notice is-${tone}`} role={live ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
      {action}
    </div>
  )
}
