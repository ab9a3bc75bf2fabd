import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { markDemo } from '../../server/src/config/kept.js'
import { busyPort, inDatabaseOf, OwnStart, serverOf } from '../support/own-start.js'
import { removeThrowAway } from '../support/throw-away.mjs'

jest.setTimeout(90_000)

const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'plenary@example.org', DEMO: 'off' }
const folders: string[] = []
let port = ''

/** Open for passing through, as root's PostgreSQL runs as another user. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-start-'))
  chmodSync(folder, 0o711)
  folders.push(folder)
  return folder
}

const start = (folder: string, environment: Record<string, string> = mail) =>
  new OwnStart({ DATA_PATH: folder, PORT: port, ...environment })

/** Without the demo: the link that makes the first administrator, on a line of its own. */
const invitingAdministrator = /becomes it; it works once:\nhttp:\/\/localhost:\d+\/invitation\/[\w-]{43}\n/

const isReady = (started: OwnStart) => started.says('Plenary is ready')

beforeAll(async () => {
  const { port: known, free } = await busyPort()
  port = String(known)
  await free()
})

afterAll(() => {
  for (const folder of folders) removeThrowAway(folder)
})

describe('npm start', () => {
  const folder = newFolder()

  test('starts from nothing, answers, and SIGTERM stops everything', async () => {
    const first = start(folder)
    await isReady(first)
    const answer = await fetch(`http://127.0.0.1:${port}/api/nothing-here`)
    await first.says('Ctrl-C stops it.')
    expect(first.words).toMatch(invitingAdministrator)
    await inDatabaseOf(folder, `INSERT INTO platform (key, value) VALUES ('kept', '"yes"')`)

    expect(answer.status).toBe(404)
    expect(await first.stop('SIGTERM')).toBe(0)
    expect(serverOf(folder)).toBeNull()
  })

  test('keeps all data at the second start, and Ctrl-C stops everything', async () => {
    const second = start(folder)
    await isReady(second)

    expect(await inDatabaseOf(folder, `SELECT value FROM platform WHERE key = 'kept'`)).toEqual([{ value: 'yes' }])
    expect(await second.stop('SIGINT')).toBe(0)
    expect(serverOf(folder)).toBeNull()
  })

  test('recovers after a killed process, whose PostgreSQL is found', async () => {
    const killed = start(folder)
    await isReady(killed)
    await killed.stop('SIGKILL')
    const orphan = serverOf(folder)
    const next = start(folder)
    await isReady(next)

    expect(serverOf(folder)).toBe(orphan)
    expect(await next.stop()).toBe(0)
  })

  test('ends with a sentence when its PostgreSQL is killed, and recovers at the next start', async () => {
    const left = start(folder)
    await isReady(left)
    process.kill(Number(serverOf(folder)), 'SIGKILL')
    await left.says('PostgreSQL ended although nobody asked it to')
    expect(left.words).toContain('Saved data are safe: start again.')
    expect(await left.ended).toBe(1)

    const next = start(folder)
    await isReady(next)
    expect(await inDatabaseOf(folder, `SELECT value FROM platform WHERE key = 'kept'`)).toEqual([{ value: 'yes' }])
    expect(await next.stop()).toBe(0)
  })

  test('leaves a folder that is in use alone, and says so', async () => {
    const first = start(folder)
    await isReady(first)
    const { port: other, free } = await busyPort()
    await free()
    const second = start(folder, { ...mail, PORT: String(other) })

    expect(await second.ended).toBe(1)
    expect(second.words).toContain('Another Plenary uses the data')
    expect(await inDatabaseOf(folder, 'SELECT 1 AS still')).toEqual([{ still: 1 }])
    expect(await first.stop()).toBe(0)
  })

  test('refuses data that a newer Plenary has changed', async () => {
    const now = start(folder)
    await isReady(now)
    await inDatabaseOf(folder, `INSERT INTO migration (timestamp, name) VALUES (99, 'FromTheFuture99')`)
    await now.stop()
    const refused = start(folder)

    expect(await refused.ended).toBe(1)
    expect(refused.words).toContain('The data were changed by a newer Plenary')
    expect(serverOf(folder)).toBeNull()
  })

  test('begins a demo that was interrupted again from empty', async () => {
    markDemo(folder, 'loading')
    const again = start(folder, {})
    await again.says('Loading the demo')

    expect(await inDatabaseOf(folder, `SELECT 1 FROM platform WHERE key = 'kept'`)).toEqual([])
    await again.stop()
  })
})

describe('npm run demo:reset', () => {
  const reset = (folder: string, environment: Record<string, string>) =>
    new OwnStart({ DATA_PATH: folder, PORT: port, ...environment }, 'reset')

  test('throws away what was done in the demo, and never what is not the demo’s', async () => {
    const folder = newFolder()
    const first = start(folder)
    await isReady(first)
    await inDatabaseOf(folder, `INSERT INTO platform (key, value) VALUES ('kept', '"yes"')`)
    await first.stop()
    const refused = reset(folder, mail)
    expect(await refused.ended).toBe(1)
    expect(refused.words).toContain('The demo is off here, so there is nothing to make fresh.')

    markDemo(folder, 'loaded')
    const fresh = reset(folder, {})
    await fresh.says('Loading the demo')
    expect(await inDatabaseOf(folder, `SELECT 1 FROM platform WHERE key = 'kept'`)).toEqual([])
    await fresh.stop()
    const left = start(folder)
    await isReady(left)
    await left.stop()
  })
})

describe('what stands in the way is said in a sentence', () => {
  const refusalOf = async (folder: string, environment: Record<string, string> = mail) => {
    const refused = start(folder, environment)
    expect(await refused.ended).toBe(1)
    expect(refused.words).not.toContain('    at ')
    return refused.words
  }

  test('a busy port', async () => {
    const { port: busy, free } = await busyPort()
    const words = await refusalOf(newFolder(), { ...mail, PORT: String(busy) })
    await free()

    expect(words).toContain(`Port ${busy} of 127.0.0.1 is in use`)
  })

  test('a wrong value', async () => {
    expect(await refusalOf(newFolder(), { ...mail, JOBS: 'there' })).toContain('JOBS is not right.')
  })

  test('the demo beside DATABASE_URL', async () => {
    const both = { DEMO: 'on', DATABASE_URL: 'postgres://127.0.0.1/plenary' }

    expect(await refusalOf(newFolder(), both)).toContain('DEMO=on is not possible here')
  })

  test('a database that does not answer', async () => {
    const elsewhere = { ...mail, DATABASE_URL: `postgres://127.0.0.1:${port}/plenary` }

    expect(await refusalOf(newFolder(), elsewhere)).toContain(`No PostgreSQL answers at 127.0.0.1:${port}`)
  })

  test('a data folder that is a file', async () => {
    const file = join(newFolder(), 'data')
    writeFileSync(file, '')

    expect(await refusalOf(file)).toContain(`${file} is no folder`)
  })

  test('a folder of files that cannot be one', async () => {
    const file = join(newFolder(), 'files')
    writeFileSync(file, '')

    expect(await refusalOf(newFolder(), { ...mail, FILES_URL: `file://${file}` })).toContain(
      `${file} is no folder: move that file away, or set FILES_URL to another folder.`,
    )
  })

  test('data of a newer PostgreSQL', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'database'))
    writeFileSync(join(folder, 'database/PG_VERSION'), '99\n')

    expect(await refusalOf(folder)).toContain('was made by PostgreSQL 99, newer than ours')
  })
})
