import type { ReactNode } from 'react'
import { Icon } from '../show/icon.js'
import { useDetails } from './details.js'

interface DetailsMenuProps {
  readonly icon?: string
  readonly label: ReactNode
  /** List items with one link each. */
  readonly children: ReactNode
}

/** A menu that opens without script; with script Esc closes it and gives the focus back. */
export function DetailsMenu({ icon, label, children }: DetailsMenuProps) {
  return (
    <details className="menu" {...useDetails()}>
      <summary>
        {icon && <Icon name={icon} />}
        {label}
        <Icon name="down" />
      </summary>
      <ul>{children}</ul>
    </details>
  )
}
