import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where tools are and how they are run: as `node <their script>`, without a shell, on every system. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

const require = createRequire(import.meta.url)

/** The script of a tool, by its package's own word. */
export function scriptOf(packageName, tool = packageName) {
  const manifest = require.resolve(`${packageName}/package.json`)
  const { bin } = require(manifest)
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[tool])
}

export const tools = {
  biome: () => scriptOf('@biomejs/biome', 'biome'),
  jest: () => scriptOf('jest'),
  tsc: () => scriptOf('typescript', 'tsc'),
  vite: () => scriptOf('vite'),
}

/** Whether the tools that build are installed; `npm ci --omit=dev` leaves them out. */
export const canBuild = () => ['typescript', 'vite'].every((name) => existsSync(join(root, 'node_modules', name)))

/**
 * Runs a script with Node to its end and answers its exit code; null when it ran longer than allowed. `held`: what it says
 * is printed when it ended, because others speak meanwhile.
 */
export function run(script, given = [], { cwd = root, env = {}, node = [], withinMs, held = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, script, ...given], {
      cwd,
      stdio: held ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part))
    const late = withinMs ? setTimeout(() => child.kill('SIGKILL'), withinMs) : undefined
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(late)
      process.stderr.write(Buffer.concat(said))
      resolve(code)
    })
  })
}

function* filesIn(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) yield path
  else
    for (const entry of readdirSync(path, { withFileTypes: true, recursive: true }))
      if (entry.isFile()) yield join(entry.parentPath, entry.name)
}

/** A short text that differs as soon as a file below these paths is added, removed or changed. */
export function stateOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of [...filesIn(join(root, path))].sort()) {
      hash.update(`${relative(root, file)}\0`)
      hash.update(readFileSync(file))
    }
  return hash.digest('hex').slice(0, 32)
}
