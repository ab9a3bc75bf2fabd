import { readFileSync } from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

const catalogue = /\/i18n\/\w+\/[\w-]+\.json$/
const parser = '@formatjs/icu-messageformat-parser'

/** In place of the parser: only texts without braces are left to be parsed, and they say what they are. */
const noParser = `export const TYPE = ${JSON.stringify(TYPE)}
export const parse = (value) => [{ type: TYPE.literal, value }]`

/** A text without braces stays a text; others become the tree that the parser makes of them. */
function compiled(text: string): string | MessageFormatElement[] {
  const parts = parse(text, { captureLocation: false })
  const [only] = parts
  return parts.length === 1 && only?.type === TYPE.literal ? only.value : parts
}

/** `i18n/<language>/<word>.json` is compiled while loading, so that no parser is shipped. */
export const catalogues = (): Plugin => ({
  name: 'catalogues',
  enforce: 'pre',
  resolveId: (id) => (id === parser ? `\0${parser}` : undefined),
  load(id) {
    if (id === `\0${parser}`) return noParser
    if (!catalogue.test(id)) return
    const texts: Record<string, string> = JSON.parse(readFileSync(id, 'utf8'))
    this.addWatchFile(id)
    const ready = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compiled(text)]))
    return { code: `export default ${JSON.stringify(ready)}`, moduleType: 'js' }
  },
})
