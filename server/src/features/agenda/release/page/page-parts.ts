import { directionOf, type OfferedLanguage } from '@plenary/shared/language/languages'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Change } from '@plenary/shared/rules/agenda/changes'
import { html, type Markup } from '../../../../adapters/mail/markup.js'
import type { ReleasedSessionFacts, Snapshot } from '../snapshot.js'
import { changeInWords } from './change-in-words.js'

interface Head {
  readonly language: OfferedLanguage
  readonly title: string
  /** No sign in it may need escaping. */
  readonly style: string
}

/** A whole page that needs nothing else: no script, no sheet. */
export const pageOf = ({ language, title, style }: Head, content: Markup): string =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`.markup

/** What changed from one release to another, a line for each session. */
export function changeList(
  changes: readonly Change<ReleasedSessionFacts>[],
  before: Snapshot,
  after: Snapshot,
  voice: Parameters<typeof changeInWords>[3],
): Markup {
  const lines = changes.map((change) => {
    const session = change.after ?? change.before
    const title = session ? readLocalText(session.title, voice.language).text : ''
    return html`<li><b>${title}</b> ${changeInWords(change, before, after, voice)}</li>
`
  })
  return html`<ul class="changes">
${lines}</ul>`
}
