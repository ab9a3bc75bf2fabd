import './node-version.mjs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, forgetBuilt } from './build.mjs'
import { root, scriptOf, tools } from './tools.mjs'

/** `npm run dev`: four watchers. What is served is what production serves; the page reloads when it changed. */
const inClient = join(root, 'client')
const development = { ...process.env, NODE_ENV: 'development' }

/** tsc's own script leaves the compiler behind when it is killed, so the compiler itself is started. */
async function compiler() {
  const { default: pathOfCompiler } = await import(
    pathToFileURL(join(scriptOf('typescript', 'tsc'), '../../lib/getExePath.js'))
  )
  return pathOfCompiler()
}

async function watch() {
  if (!(await build())) return 1
  forgetBuilt()
  const vite = [process.execPath, [tools.vite(), 'build', '--watch', '--logLevel', 'warn']]
  const commands = [
    [await compiler(), ['-b', 'server', '--watch', '--preserveWatchOutput'], root],
    [vite[0], vite[1], inClient],
    [vite[0], [...vite[1], '--ssr'], inClient],
    [process.execPath, ['--watch', '--watch-preserve-output', 'server/dist/main.js'], root],
  ]
  const children = commands.map(([file, given, cwd]) => spawn(file, given, { cwd, stdio: 'inherit', env: development }))
  const ended = children.map((child) => new Promise((resolve) => child.on('exit', resolve)))
  const endAll = () => {
    for (const child of children) child.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endAll)
  // When one ends, by a signal or a fault of its own, the others end with it
  await Promise.race(ended)
  endAll()
  await Promise.all(ended)

  return 0
}

process.exitCode = await watch()
