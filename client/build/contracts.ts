import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const contract = /^(.*)\/shared\/src\/contracts\/((?:[\w-]+\/)?[\w-]+)\.ts$/

/** `route` makes routes, `parts` are what forms are made of: both reach the browser only through what uses them. */
const asItIs = /^route$|(^|\/)parts$/

const isRoute = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value

const isListOfWords = (value: unknown) => Array.isArray(value) && value.every((each) => typeof each === 'string')

/** What of an export goes to the browser. */
function keptOf(value: unknown): unknown {
  if (isRoute(value)) {
    const { id, method, path, word, touches } = value
    return { id, method, path, word, touches }
  }
  return isListOfWords(value) ? value : undefined
}

/**
 * In the browser a route is `{ id, method, path, word, touches }`: its schemas stay on the server. Lists of words stay,
 * and what a form needs to check itself lives in `<word>.forms.ts`, which is left as it is. Reads the built output, so
 * `tsc -b` comes first.
 */
export const contractsWithoutSchemas = (): Plugin => ({
  name: 'contracts-without-schemas',
  enforce: 'pre',
  async load(id) {
    const match = contract.exec(id)
    if (!match || asItIs.test(match[2] ?? '')) return
    const file = `${match[1]}/shared/dist/contracts/${match[2]}.js`
    this.addWatchFile(file)
    const version = statSync(file).mtimeMs
    const built: Record<string, unknown> = await import(`${pathToFileURL(file).href}?${version}`)
    return Object.entries(built)
      .flatMap(([name, value]) => {
        const kept = keptOf(value)
        return kept === undefined ? [] : [`export const ${name} = ${JSON.stringify(kept)}`]
      })
      .join('\n')
  },
})
