import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { changeSentences } from '../../../../lib/agenda/changes.js'
import type { Asked } from './said.js'

/** What changed since the party last said yes; of a first agenda everything is new. */
export function Changes({ of }: { readonly of: Asked }) {
  const texts = useTexts()
  const { t } = texts
  const sentences = changeSentences(of, texts)
  if (of.isFirst) return <p className="muted">{t('approve.firstAgenda')}</p>
  return (
    <Section title={t('approve.changes')} count={sentences.length} minor>
      <ul className="stack gap-2">
        {sentences.map(({ sessionId, title, what }) => (
          <li key={sessionId}>
            <b lang={title.language} dir="auto">
              {title.text}
            </b>{' '}
            <span className="muted">{what}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
