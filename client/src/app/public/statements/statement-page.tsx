import { Section } from '../../../components/show/section.js'
import type { Statement } from './statement.js'

/** A page of plain text under headings. */
export function StatementPage({ of: { title, lede, parts } }: { readonly of: Statement }) {
  return (
    <div className="wrap open stack gap-6">
      <div className="stack gap-3">
        <h1 className="display">{title}</h1>
        <p className="lede">{lede}</p>
      </div>
      {parts.map((part) => (
        <Section key={part.title} title={part.title} light>
          <div className="stack gap-3 measure">
            {part.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Section>
      ))}
    </div>
  )
}
