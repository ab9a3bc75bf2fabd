import { type Asking, useContent } from '../../../lib/public-screen.js'
import { type Files, type Statement, statementOf } from './statement.js'
import { StatementPage } from './statement-page.js'

const files: Files = {
  ar: () => import('../../../i18n/ar/told-accessibility.json'),
  en: () => import('../../../i18n/en/told-accessibility.json'),
}

export const load = (asking: Asking) => statementOf(files, 'accessibility', asking)

export const head = (content: Statement) => content.head

/** What the site does so that everybody can use it, and where it fails. */
export function Component() {
  return <StatementPage of={useContent<typeof load>()} />
}
