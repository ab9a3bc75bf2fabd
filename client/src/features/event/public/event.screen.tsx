import { Link } from '../../../components/action/link.js'
import { Crumbs } from '../../../components/show/crumbs.js'
import { Notice } from '../../../components/show/notice.js'
import { Section } from '../../../components/show/section.js'
import { type Asking, useContent } from '../../../lib/public-screen.js'
import { inItsLanguage } from '../../../lib/written.js'
import type { eventContent } from './content/event.js'
import { DayColumns } from './parts/event/day-columns.js'
import { EventAside } from './parts/event/event-aside.js'
import { EventPanel } from './parts/event/event-panel.js'
import { WhoCanCome } from './parts/event/who-can-come.js'
import { Prose } from './parts/prose.js'
import styles from './parts/prose.module.css'

type Content = Awaited<ReturnType<typeof eventContent>>

export const load = async (asking: Asking) => (await import('./content/event.js')).eventContent(asking)

export const head = (content: Content) => content.head

/** Is this for me, what happens, by when do I register. */
export function Component() {
  const content = useContent<typeof load>()
  const { panel, crumbs, seeAgenda, banner, days, who, whoPays, takePart } = content
  return (
    <>
      <EventPanel of={panel} heading={1} above={<Crumbs {...crumbs} />} beside={seeAgenda} />
      <div className="wrap pair open">
        <div className="stack gap-8">
          {banner && <Notice tone={banner.tone}>{banner.text}</Notice>}
          <Opening of={content} />
          <Days of={days} />
          {who.categories.length > 0 && (
            <Section title={who.title}>
              <WhoCanCome of={who} />
            </Section>
          )}
          {whoPays.text && (
            <Section title={whoPays.title}>
              <Prose of={whoPays.text} />
            </Section>
          )}
          <div id="take-part">
            <Section title={takePart.title}>
              <div className="stack gap-3">
                {takePart.policy && <p>{takePart.policy}</p>}
                {takePart.text && <Prose of={takePart.text} />}
              </div>
            </Section>
          </div>
        </div>
        <EventAside of={content} />
      </div>
    </>
  )
}

function Opening({ of: { question, summary } }: { readonly of: Content }) {
  if (!question && !summary) return null
  return (
    <div className="stack gap-4">
      {question && (
        <p className={styles['question']} {...inItsLanguage(question)}>
          {question.text}
        </p>
      )}
      {summary && <Prose of={summary} quiet />}
    </div>
  )
}

function Days({ of: { title, of, agenda, none, over } }: { readonly of: Content['days'] }) {
  if (of.length === 0 && over) return null
  return (
    <Section title={title} action={agenda && <Link to={agenda.href}>{agenda.label}</Link>}>
      {of.length > 0 ? <DayColumns days={of} /> : <p className="muted">{none}</p>}
    </Section>
  )
}
