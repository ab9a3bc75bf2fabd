import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classes } from '../classes.js'
import { Icon } from '../show/icon.js'
import { Link } from './link.js'

/** `primary` once per view or per item that must be answered; `danger` only where the act cannot be undone. */
export type ButtonTone = 'primary' | 'quiet' | 'danger' | 'ghost'

interface Looks {
  readonly tone?: ButtonTone | undefined
  readonly icon?: string | undefined
  /** As high as the desk's controls wherever it stands. */
  readonly compact?: boolean | undefined
  readonly wide?: boolean | undefined
  /** Only the sign is seen; then `label` names the button. */
  readonly label?: string | undefined
  readonly children?: ReactNode
}

const looksOf = ({ tone, compact, wide, label }: Looks) =>
  classes('button', tone, compact && 'compact', wide && 'wide', label !== undefined && 'only')

type ButtonProps = Looks &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> & {
    /** Its act is under way: it stays focusable and takes no second press. */
    readonly busy?: boolean | undefined
  }

/** A button does something; what only leads somewhere is a `LinkButton`. */
export function Button({ tone, icon, compact, wide, label, children, busy, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={looksOf({ tone, compact, wide, label })}
      aria-label={label}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

type LinkButtonProps = Looks & {
  readonly to: string
  /** Leaves the router: files, feeds, another face. */
  readonly away?: boolean
  readonly download?: boolean
}

export function LinkButton({ to, away, download, icon, label, children, ...looks }: LinkButtonProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  )
  const className = looksOf({ ...looks, label })
  if (away || download)
    return (
      <a className={className} href={to} aria-label={label} download={download}>
        {inside}
      </a>
    )
  return (
    <Link className={className} to={to} aria-label={label}>
      {inside}
    </Link>
  )
}
