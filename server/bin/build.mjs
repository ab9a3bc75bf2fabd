import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, run, stateOf, tools } from './tools.mjs'

const settings = ['package.json', 'package-lock.json', 'tsconfig.base.json']

/**
 * What is built, in this order: each with what it is made from, a file that proves that it is there, and where the
 * state of its sources is remembered, so that nothing unchanged is built twice.
 */
const parts = {
  types: {
    from: [
      'shared/src',
      'client/src',
      'server/src',
      'shared/tsconfig.json',
      'client/tsconfig.json',
      'server/tsconfig.json',
    ],
    proof: 'server/dist/main.js',
    memory: 'server/dist/.made-from',
    make: () => run(tools.tsc(), ['-b', 'server']),
  },
  'public bundle': {
    from: ['shared/src', 'client/src', 'client/vite.config.ts', 'client/build', 'client/fonts', 'client/public'],
    proof: 'client/dist/public/.vite/manifest.json',
    memory: 'client/dist/.public-made-from',
    make: () => run(tools.vite(), ['build', '--logLevel', 'error'], inClient),
  },
  'server bundle': {
    from: ['shared/src', 'client/src', 'client/vite.config.ts', 'client/build', 'client/fonts'],
    proof: 'client/dist/server/public.server.js',
    memory: 'client/dist/.server-made-from',
    make: () => run(tools.vite(), ['build', '--ssr', '--logLevel', 'error'], inClient),
  },
}
const inClient = { cwd: join(root, 'client'), env: { NODE_ENV: 'production' } }

export const partNames = Object.keys(parts)

/** Builds one part if its sources changed; answers whether it is there now. */
export async function buildPart(name) {
  const { from, proof, memory, make } = parts[name]
  const state = stateOf([...settings, ...from])
  const at = join(root, memory)
  if (existsSync(join(root, proof)) && existsSync(at) && readFileSync(at, 'utf8') === state) return true
  rmSync(at, { force: true })
  if ((await make()) !== 0 || !existsSync(join(root, proof))) return false
  mkdirSync(dirname(at), { recursive: true })
  writeFileSync(at, state)

  return true
}

/** Builds what must be built; answers whether all of it is there. */
export async function build() {
  for (const name of partNames)
    if (!(await buildPart(name))) {
      console.error(`The ${name} could not be built; the lines above say why.`)
      return false
    }
  return true
}

/** Others write these outputs from now on (the watchers), so the next build makes them anew. */
export function forgetBuilt() {
  for (const { memory } of Object.values(parts)) rmSync(join(root, memory), { force: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await build()) ? 0 : 1
