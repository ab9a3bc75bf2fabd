import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { CannotStart } from './cannot-start.js'
import { demoMark, hasDatabase, keptSecret } from './kept.js'
import { type Values, type VariableName, variables } from './variables.js'

export interface Config {
  /** null: a PostgreSQL of our own, kept in `dataPath`. */
  readonly databaseUrl: string | null
  readonly dataPath: string
  readonly smtpUrl: string | null
  readonly mailFrom: string | null
  /** A `file:` address, absolute. */
  readonly filesUrl: string
  /** Without a slash at the end. */
  readonly publicUrl: string
  readonly host: string
  readonly port: number
  readonly trustProxy: string | null
  readonly secret: string
  readonly jobs: 'here' | 'none'
  readonly demo: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

/** The environment, validated. Throws one sentence for each value that is wrong. Makes the secret at the first call. */
export function readConfig(environment: Environment): Config {
  const values = valuesOf(environment)
  const dataPath = resolve(projectFolder, values.DATA_PATH ?? 'data')
  const host = values.HOST ?? '127.0.0.1'
  const port = values.PORT ?? 3000
  const noDemo = whyNoDemo(values, dataPath, host)
  const faults = missingFrom(values, host, noDemo)
  if (faults.length > 0) throw new CannotStart(faults.join('\n'))

  return {
    databaseUrl: values.DATABASE_URL ?? null,
    dataPath,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? null,
    filesUrl: filesUrlOf(values.FILES_URL, dataPath),
    publicUrl: new URL(values.PUBLIC_URL ?? `http://localhost:${port}`).origin,
    host,
    port,
    trustProxy: values.TRUST_PROXY ?? null,
    secret: values.SECRET ?? keptSecret(dataPath, 'secret'),
    jobs: values.JOBS ?? 'here',
    demo: noDemo === null,
  }
}

/** An empty value counts as none, as compose files write it. */
function valuesOf(environment: Environment): Values {
  const faults: string[] = []
  const values: Partial<Record<VariableName, unknown>> = {}
  for (const name of Object.keys(variables) as VariableName[]) {
    const text = environment[name]?.trim()
    if (!text) continue
    const parsed = variables[name].reads.safeParse(text)
    if (parsed.success) values[name] = parsed.data
    else faults.push(`${name} is not right. ${variables[name].means} Default: ${variables[name].byDefault}.`)
  }
  if (faults.length > 0) throw new CannotStart(faults.join('\n'))

  return values as Values
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/**
 * What stands in the way of the demo, in words; null when it is on. In the demo anybody signs in as anybody, so it never
 * shares a database with real data, and is never seen from another machine. A demo that was started stays one.
 */
function whyNoDemo(values: Values, dataPath: string, host: string): string | null {
  if (values.DEMO === 'off') return 'DEMO is off.'
  const why = obstacleToDemo(values, dataPath, host)
  if (values.DEMO === 'on' && why) throw new CannotStart(`DEMO=on is not possible here: ${why}`)

  return why
}

function obstacleToDemo(values: Values, dataPath: string, host: string): string | null {
  if (values.DATABASE_URL) return 'anybody signs in as anybody in it, so it never runs on the database of DATABASE_URL.'
  if (!isLoopback(host))
    return `anybody signs in as anybody in it, so HOST must be loopback (127.0.0.1) and is ${host}.`
  if (hasDatabase(dataPath) && !demoMark(dataPath))
    return `${dataPath} holds data that are not the demo's; another DATA_PATH starts empty.`
  return null
}

/** What is needed because of the other values, a sentence each. */
function missingFrom(values: Values, host: string, noDemo: string | null): string[] {
  const forMail: VariableName[] = noDemo ? ['SMTP_URL', 'MAIL_FROM'] : []
  const faults = forMail
    .filter((name) => values[name] === undefined)
    .map((name) => `${name} is needed when the demo is off. ${variables[name].means}`)
  if (faults.length > 0) faults.unshift(`The demo is off: ${noDemo}`)

  return isLoopback(host) || values.PUBLIC_URL
    ? faults
    : [...faults, `PUBLIC_URL is needed when HOST is not loopback. ${variables.PUBLIC_URL.means}`]
}

function filesUrlOf(given: string | undefined, dataPath: string): string {
  const base = given ? projectFolder : dataPath
  return new URL(given ?? 'file:files', pathToFileURL(`${base}/`)).href
}
