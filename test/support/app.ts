import { createHmac, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Ask, Received, Route } from '@plenary/shared/contracts/route'
import type { GrantedRole } from '@plenary/shared/language/roles'
import type { DataSource } from 'typeorm'
import { createApp } from '../../server/src/app.js'
import type { Config } from '../../server/src/config/config.js'
import { dataSourceFor } from '../../server/src/database/data-source.js'
import { Sweep } from '../../server/src/jobs/sweep.js'
import { FixedClock } from './clock.js'
import { freshDatabase } from './database.js'
import { runJobs } from './jobs.js'

const secret = 'a secret that only the tests know, of some length'

export interface Person {
  readonly accountId: string
  readonly personId: string
  readonly cookie: string
}

export interface Answered<R extends Route> {
  readonly status: number
  /** The answer's body, or the problem's. */
  readonly body: Received<R>
  readonly problem: { readonly code: string; readonly carries: Record<string, unknown> }
  readonly headers: Record<string, unknown>
  readonly raw: Buffer
}

export interface TestApp {
  readonly app: NestFastifyApplication
  readonly clock: FixedClock
  readonly source: DataSource
  readonly config: Config
  rows<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>
  /** Makes somebody with an account, a person and, if named, a granted role; answers how they are signed in. */
  person(
    name: string,
    grant?: { role: GrantedRole; eventId?: string; programmeId?: string; endsAt?: string; country?: string },
  ): Promise<Person>
  ask<R extends Route>(who: Person | null, route: R, ask: Ask<R> & LooseAsk): Promise<Answered<R>>
  /** Runs every job that is due, and those that these make, until none is left. */
  jobs(): Promise<void>
  sweep(): Promise<void>
  close(): Promise<void>
}

/** The whole application on a database of its own, with a clock that stands still. `file`: `import.meta.url`. */
export const startApp = async (file: string, changes: Partial<Config> = {}): Promise<TestApp> =>
  startAppOn(await freshDatabase(file), changes)

/** As a test's application is set up: a demo without mail server and worker, with a data folder of its own. */
export function configOn(url: string, changes: Partial<Config> = {}): Config {
  const dataPath = mkdtempSync(join(tmpdir(), 'plenary-test-'))
  return {
    databaseUrl: url,
    dataPath,
    smtpUrl: null,
    mailFrom: null,
    filesUrl: `file://${dataPath}/files`,
    publicUrl: 'http://localhost:3000',
    host: '127.0.0.1',
    port: 3000,
    trustProxy: null,
    secret,
    jobs: 'none',
    demo: true,
    ...changes,
  }
}

/** The same on a database that is there already. */
export async function startAppOn(url: string, changes: Partial<Config> = {}): Promise<TestApp> {
  const source = await dataSourceFor(url).initialize()
  const clock = new FixedClock()
  const config = configOn(url, changes)
  const app = await createApp(config, source, clock)
  const rows = <Row>(sql: string, params: readonly unknown[] = []) => source.query<Row[]>(sql, [...params])
  return {
    app,
    clock,
    source,
    config,
    rows,
    person: (name, grant) => makePerson(rows, clock, name, grant),
    ask: (who, route, ask) => askApp(app, who, route, ask),
    jobs: () => runJobs(app, url, clock),
    sweep: () => app.get(Sweep).run(),
    close: async () => {
      await app.close()
      if (!changes.dataPath) rmSync(config.dataPath, { recursive: true, force: true })
    },
  }
}

type Rows = <Row>(sql: string, params?: readonly unknown[]) => Promise<Row[]>

async function makePerson(
  rows: Rows,
  clock: FixedClock,
  name: string,
  grant?: { role: GrantedRole; eventId?: string; programmeId?: string; endsAt?: string; country?: string },
): Promise<Person> {
  const [accountId, personId] = [randomUUID(), randomUUID()]
  const address = `${name.toLowerCase().replace(/\W+/g, '.')}.${accountId.slice(0, 8)}@example.org`
  await rows('INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ($1, $2, $3, true)', [
    accountId,
    name,
    address,
  ])
  const family = name.split(' ').at(-1) ?? name
  await rows(
    'INSERT INTO person (id, account_id, address, given_name, family_name, made_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [personId, accountId, address, name.slice(0, -family.length).trim(), family, clock.now()],
  )
  if (grant)
    await rows(
      'INSERT INTO role_grant (id, account_id, role, event_id, programme_id, granted_at, ends_at, country) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        randomUUID(),
        accountId,
        grant.role,
        grant.eventId ?? null,
        grant.programmeId ?? null,
        clock.now(),
        grant.endsAt ?? null,
        grant.country ?? null,
      ],
    )
  return { accountId, personId, cookie: await sessionOf(rows, clock, accountId) }
}

/** Begins a session for an account; answers its cookie. */
export async function sessionOf(rows: Rows, clock: FixedClock, accountId: string): Promise<string> {
  const token = randomUUID()
  await rows(
    `INSERT INTO auth.session (id, token, "userId", "expiresAt", "updatedAt") VALUES ($1, $2, $3, '2099-01-01', $4)`,
    [randomUUID(), token, accountId, clock.now()],
  )
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `plenary.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}

export interface LooseAsk {
  readonly params?: Record<string, string>
  readonly query?: Record<string, unknown>
  readonly body?: unknown
}

async function askApp<R extends Route>(
  app: NestFastifyApplication,
  who: Person | null,
  route: R,
  ask: LooseAsk,
): Promise<Answered<R>> {
  const { params, query, body } = ask
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))
  const found = await app.inject({
    method: route.method,
    url: `/api${path}${searchOf(query)}`,
    headers: { ...(who && { cookie: who.cookie }) },
    ...(body !== undefined && {
      payload: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(who && { cookie: who.cookie }) },
    }),
  })
  const json: unknown = /json/.test(String(found.headers['content-type'])) ? found.json() : undefined
  return {
    status: found.statusCode,
    body: json as Received<R>,
    problem: json as Answered<R>['problem'],
    headers: found.headers,
    raw: found.rawPayload,
  }
}

const searchOf = (query: Record<string, unknown> = {}): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
  )
  return pairs.length > 0 ? `?${new URLSearchParams(pairs.filter(([, value]) => value !== 'undefined'))}` : ''
}
