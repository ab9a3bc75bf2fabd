import { readFileSync } from 'node:fs'
import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

const catalogue = /\/i18n\/\w+\/[\w-]+\.json$/

/** `i18n/<language>/<word>.json` is compiled while loading, so that no parser is shipped. */
export const catalogues = (): Plugin => ({
  name: 'catalogues',
  enforce: 'pre',
  async resolveId(id, from) {
    if (id !== '@formatjs/icu-messageformat-parser') return
    return this.resolve('@formatjs/icu-messageformat-parser/no-parser.js', from)
  },
  load(id) {
    if (!catalogue.test(id)) return
    const texts: Record<string, string> = JSON.parse(readFileSync(id, 'utf8'))
    this.addWatchFile(id)
    const compiled = Object.entries(texts).map(([key, text]) => [key, parse(text, { captureLocation: false })])
    return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))}`, moduleType: 'js' }
  },
})
