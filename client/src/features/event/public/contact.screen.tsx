import { LinkButton } from '../../../components/action/button.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { type Asking, useContent } from '../../../lib/public-screen.js'
import type { contactContent } from './content/contact.js'
import { SmallHead } from './parts/small-head.js'

export const load = async (asking: Asking) => (await import('./content/contact.js')).contactContent(asking)

export const head = (content: Awaited<ReturnType<typeof contactContent>>) => content.head

/** Whom do I ask. */
export function Component() {
  const { title, lede, crumbs, contact, none, own } = useContent<typeof load>()
  return (
    <div className="wrap open stack gap-6">
      <SmallHead title={title} above={crumbs} />
      {contact ? (
        <div className="stack gap-3">
          <p className="lede">{lede}</p>
          <p className="strong" dir="auto">
            {contact.name}
          </p>
          <p>
            <LinkButton tone="primary" icon="mail" away to={contact.href}>
              {contact.label}
            </LinkButton>
          </p>
        </div>
      ) : (
        <Empty heading={2} title={none.title}>
          {none.text}
        </Empty>
      )}
      <Section minor title={own.title}>
        <p className="small muted">{own.text}</p>
        <p className="small above-2">
          <a className="tap" href={own.href}>
            {own.link}
          </a>
        </p>
      </Section>
    </div>
  )
}
