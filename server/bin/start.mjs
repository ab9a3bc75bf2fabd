import './node-version.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './tools.mjs'

/** Builds what must be built and starts. Where the building tools are left out, what was built before is started. */
async function start() {
  if (!existsSync(join(root, 'node_modules'))) return endWith('The packages are not installed: run npm ci first.')
  const { build } = await import('./build.mjs')
  const { canBuild } = await import('./tools.mjs')
  const main = join(root, 'server/dist/main.js')
  if (canBuild()) {
    if (!(await build())) return endWith('')
  } else if (!existsSync(main)) {
    return endWith('Nothing is built and the tools for it are not installed: run npm ci without --omit=dev.')
  }
  process.env.NODE_ENV ??= 'production'
  await import(pathToFileURL(main).href)
}

function endWith(sentence) {
  if (sentence) console.error(sentence)
  process.exitCode = 1
}

await start()
