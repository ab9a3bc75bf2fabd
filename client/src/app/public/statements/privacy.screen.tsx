import { type Asking, useContent } from '../../../lib/public-screen.js'
import { type Files, type Statement, statementOf } from './statement.js'
import { StatementPage } from './statement-page.js'

const files: Files = {
  ar: () => import('../../../i18n/ar/told-privacy.json'),
  en: () => import('../../../i18n/en/told-privacy.json'),
}

export const load = (asking: Asking) => statementOf(files, 'privacy', asking)

export const head = (content: Statement) => content.head

/** What is kept about whom, why, how long, and who reads it. */
export function Component() {
  return <StatementPage of={useContent<typeof load>()} />
}
