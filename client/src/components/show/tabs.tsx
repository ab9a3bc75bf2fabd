import { useLocation } from 'react-router'
import { Link } from '../action/link.js'
import { classes } from '../classes.js'

export interface Tab {
  readonly label: string
  readonly to: string
  readonly count?: number | undefined
  /** Something there waits for an answer. */
  readonly due?: boolean | undefined
}

/** The sides of one object; each is an address. The longest address that the present one starts with is where one is. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const { pathname } = useLocation()
  const here = tabs
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((a, b) => b.to.length - a.to.length)[0]
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab === here ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className={classes('count', tab.due && 'due')}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}

interface Segment {
  readonly label: string
  readonly to: string
  readonly current: boolean
}

/** Two to four views of the same rows. */
export function Segments({ label, segments }: { readonly label: string; readonly segments: readonly Segment[] }) {
  return (
    <nav className="segments" aria-label={label}>
      {segments.map(({ label, to, current }) => (
        <Link key={to} to={to} aria-current={current || undefined} preventScrollReset>
          {label}
        </Link>
      ))}
    </nav>
  )
}
