import { LinkButton } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { Empty } from '../../../components/show/empty.js'
import { type Asking, useContent } from '../../../lib/public-screen.js'
import type { eventsContent } from './content/events.js'
import { Filters } from './parts/filters.js'
import { Journal } from './parts/journal.js'

export const load = async (asking: Asking) => (await import('./content/events.js')).eventsContent(asking)

export const head = (content: Awaited<ReturnType<typeof eventsContent>>) => content.head

/** Every event that was announced, to come or past, by year, type, goal and language. */
export function Component() {
  const { title, lede, whens, when, filters, buttons, rows, more, first, none } = useContent<typeof load>()
  return (
    <div className="wrap open stack gap-6">
      <div className="stack gap-3">
        <h1 className="display">{title}</h1>
        <p className="lede">{lede}</p>
      </div>
      <nav className="tabs" aria-label={whens.label}>
        {whens.of.map(({ label, href, current }) => (
          <Link key={href} to={href} aria-current={current ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <Filters of={filters} when={when} buttons={buttons} />
      {rows.length > 0 ? (
        <Journal rows={rows} under={1} />
      ) : (
        <Empty heading={2} title={none.title}>
          {none.text}
        </Empty>
      )}
      {(more || first) && (
        <p className="row">
          {more && <LinkButton to={more.href}>{more.label}</LinkButton>}
          {first && (
            <LinkButton tone="quiet" to={first.href}>
              {first.label}
            </LinkButton>
          )}
        </p>
      )}
    </div>
  )
}
