import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

interface Locked {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}
const packages = Object.entries(lock.packages)

/** npm looks beside the package first, then in each folder above it. */
function isLocked(from: string, name: string): boolean {
  const within = from ? `${from}/` : ''
  if (`${within}node_modules/${name}` in lock.packages) return true
  return from !== '' && isLocked(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
}

test('every optional dependency has an entry in the lock, or `npm ci` fails on another platform', () => {
  const missing = packages.flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(from, name))
      .map((name) => `${name}, which ${from} wants`),
  )

  expect(missing).toEqual([])
})

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = lock.packages[''] as Record<string, Record<string, string>>
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(npm:[\w-]+@)?\d/.test(version),
  )

  expect(loose).toEqual([])
})

test('react-router stays at 7, because 8 asks for Node 22', () => {
  expect(lock.packages['node_modules/react-router']?.version).toMatch(/^7\./)
})
