import './node-version.mjs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { root } from './tools.mjs'

/** `npm run zones`: after the rules of a time zone have changed, instants follow their wall-clock times; `-- --look` only lists them. */
const built = (path) => import(pathToFileURL(join(root, 'server/dist', path)).href)

const given = process.argv.slice(2)

async function recompute() {
  if (given.some((word) => word !== '--look')) {
    console.error(`npm run zones knows one word, -- --look, and not ${given.join(' ')}.`)
    return 1
  }
  if (!(await build())) return 1
  process.env.NODE_ENV ??= 'production'
  const { recomputeZones } = await built('recompute-zones.js')
  const { CannotStart } = await built('config/cannot-start.js')
  try {
    await recomputeZones(process.env, console.log, { look: given.includes('--look') })
    return 0
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    console.error(`\n${error.message}`)
    return 1
  }
}

process.exit(await recompute())
