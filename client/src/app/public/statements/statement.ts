import type { Asking, Head } from '../../../lib/public-screen.js'

type Texts = Readonly<Record<string, string>>
/** The texts of a statement by language; each has its own file, read by nobody who does not open the page. */
export type Files = Readonly<Record<string, () => Promise<{ default: Texts }>>>

interface Part {
  readonly title: string
  readonly paragraphs: string[]
}

export interface Statement {
  readonly title: string
  readonly lede: string
  readonly parts: readonly Part[]
  readonly head: Head
}

/** A page of plain text out of its file: `told.<page>.title`, `.lede`, then parts of `.<part>.title` and their paragraphs. */
export async function statementOf(files: Files, page: string, { texts: { language } }: Asking): Promise<Statement> {
  const texts = (await (files[language] ?? files['en'])?.())?.default ?? {}
  const [title, lede] = [`told.${page}.title`, `told.${page}.lede`].map((key) => texts[key] ?? '') as [string, string]
  const parts: Part[] = []
  for (const [key, text] of Object.entries(texts).slice(2))
    if (key.endsWith('.title')) parts.push({ title: text, paragraphs: [] })
    else parts.at(-1)?.paragraphs.push(text)
  return { title, lede, parts, head: { title, description: lede } }
}
