import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const contract = /^(.*)\/shared\/src\/contracts\/((?:[\w-]+\/)?[\w-]+)\.ts$/

/**
 * In the browser a route is `{ id, method, path, word, touches }`: its schemas stay on the server. What a form needs to
 * check itself lives in `<word>.forms.ts`, which is left as it is. Reads the built output, so `tsc -b` comes first.
 */
export const contractsWithoutSchemas = (): Plugin => ({
  name: 'contracts-without-schemas',
  enforce: 'pre',
  async load(id) {
    const match = contract.exec(id)
    if (!match || match[2] === 'route') return
    const file = `${match[1]}/shared/dist/contracts/${match[2]}.js`
    this.addWatchFile(file)
    const version = statSync(file).mtimeMs
    const built: Record<string, Record<string, unknown>> = await import(`${pathToFileURL(file).href}?${version}`)
    return Object.entries(built)
      .filter(([, route]) => route['method'] && route['path'])
      .map(([name, { id, method, path, word, touches }]) => {
        return `export const ${name} = ${JSON.stringify({ id, method, path, word, touches })}`
      })
      .join('\n')
  },
})
