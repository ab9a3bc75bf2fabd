import { inItsLanguage, paragraphsOf, type Written } from '../../../../lib/written.js'
import styles from './prose.module.css'

interface ProseProps {
  readonly of: Written
  /** Beside or below what is more important. */
  readonly quiet?: boolean
}

/** A text of several paragraphs as its authors wrote it. */
export function Prose({ of, quiet }: ProseProps) {
  return (
    <div className={quiet ? `${styles['prose']} muted` : styles['prose']} {...inItsLanguage(of)}>
      {paragraphsOf(of).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
