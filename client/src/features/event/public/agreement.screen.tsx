import { Crumbs } from '../../../components/show/crumbs.js'
import { Empty } from '../../../components/show/empty.js'
import { Facts } from '../../../components/show/facts.js'
import { Notice } from '../../../components/show/notice.js'
import { Section } from '../../../components/show/section.js'
import { paths } from '../../../lib/paths.js'
import { type Asking, useContent } from '../../../lib/public-screen.js'
import { inItsLanguage } from '../../../lib/written.js'
import type { agreementContent } from './content/agreement.js'
import { Journal } from './parts/journal.js'
import { Prose } from './parts/prose.js'
import styles from './parts/prose.module.css'

type Content = Awaited<ReturnType<typeof agreementContent>>

export const load = async (asking: Asking) => (await import('./content/agreement.js')).agreementContent(asking)

export const head = (content: Content) => content.head

/** Who agreed on what, and what came of it. */
export function Component() {
  const content = useContent<typeof load>()
  const { title, crumb, events, ended, objectives, came, programmes, none } = content
  const empty = programmes.every(({ rows }) => rows.length === 0)
  return (
    <div className="wrap open stack gap-7">
      <div className="stack gap-4">
        <Crumbs above={[[events, paths.events]]} here={crumb} />
        <h1 className="display" {...inItsLanguage(title)}>
          {title.text}
        </h1>
        <Parties of={content.facts} />
      </div>
      {ended && <Notice tone="note">{ended}</Notice>}
      {objectives.text && (
        <Section title={objectives.title}>
          <Prose of={objectives.text} />
        </Section>
      )}
      <Section title={came}>
        {empty && <Empty title={none.title}>{none.text}</Empty>}
        {programmes.map((programme) => (
          <Programme key={programme.id} of={programme} />
        ))}
      </Section>
    </div>
  )
}

function Parties({ of: { parties, dates } }: { readonly of: Content['facts'] }) {
  return (
    <Facts
      of={[
        [
          parties.label,
          <ul key="parties" className={styles['parties']}>
            {parties.of.map((party) => (
              <li key={party}>{party}</li>
            ))}
          </ul>,
        ],
        ...dates,
      ]}
    />
  )
}

function Programme({ of: { title, summary, rows } }: { readonly of: Content['programmes'][number] }) {
  if (rows.length === 0) return null
  return (
    <div className="stack gap-4">
      <div className="stack gap-2">
        <h3 {...inItsLanguage(title)}>{title.text}</h3>
        {summary && <Prose of={summary} quiet />}
      </div>
      <Journal rows={rows} under={3} />
    </div>
  )
}
