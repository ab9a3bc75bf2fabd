import './node-version.mjs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { root } from './tools.mjs'

/** `npm run demo:reset`: what was done in the demo is thrown away, and the demo is made anew. */
const built = (path) => import(pathToFileURL(join(root, 'server/dist', path)).href)

async function reset() {
  if (!(await build())) return 1
  process.env.NODE_ENV ??= 'production'
  const { resetDemo } = await built('launch.js')
  const { CannotStart } = await built('config/cannot-start.js')
  try {
    await resetDemo(process.env, console.log)
    console.log('The demo is fresh; npm start shows it.')
    return 0
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    console.error(`\n${error.message}`)
    return 1
  }
}

process.exit(await reset())
