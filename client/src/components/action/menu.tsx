import type { ReactNode } from 'react'
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classes } from '../classes.js'
import { Icon } from '../show/icon.js'

export interface MenuAct {
  readonly key: string
  readonly label: string
  readonly icon?: string
  readonly danger?: boolean
  /** Where it leads, or what it does. */
  readonly to?: string
  readonly onAct?: () => void
}

interface MenuProps {
  /** What opens it; `label` names it where only a sign or a face is seen. */
  readonly trigger: ReactNode
  readonly label: string
  readonly acts: readonly MenuAct[]
}

/** More acts on one thing; for the signed-in faces. Public pages use `DetailsMenu`, which needs no script. */
export function Menu({ trigger, label, acts }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className="menu-button" aria-label={label}>
        {trigger}
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="options" aria-label={label}>
          {acts.map(({ key, label, icon, danger, to, onAct }) => (
            <MenuItem
              key={key}
              id={key}
              className={classes('option', danger && 'danger')}
              textValue={label}
              {...(to && { href: to })}
              {...(onAct && { onAction: onAct })}
            >
              {icon && <Icon name={icon} />}
              {label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
