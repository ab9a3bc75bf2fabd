import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Icon } from '../show/icon.js'

interface DetailsMenuProps {
  readonly icon?: string
  readonly label: ReactNode
  /** List items with one link each. */
  readonly children: ReactNode
}

/** A menu that opens without script; with script Esc closes it and gives the focus back. */
export function DetailsMenu({ icon, label, children }: DetailsMenuProps) {
  const box = useRef<HTMLDetailsElement>(null)
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return
    box.current.open = false
    box.current.querySelector('summary')?.focus()
  }
  return (
    <details className="menu" ref={box} onKeyDown={leave}>
      <summary>
        {icon && <Icon name={icon} />}
        {label}
        <Icon name="down" />
      </summary>
      <ul>{children}</ul>
    </details>
  )
}
