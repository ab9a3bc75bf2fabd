import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** Any number, the same in every Plenary; advisory locks of one database share their numbers. */
const lock = 20_281_204
const patienceMs = 60_000
const pauseMs = 100

/** Whether the server on this port is ours, and speaks: it waits while the server starts or recovers. */
export async function answers(url: string): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += pauseMs) {
    const refused = await refusalOf(url)
    if (refused === null) return true
    if (refused !== 'starting') return false
    await wait(pauseMs)
  }
  return false
}

async function refusalOf(url: string): Promise<'starting' | 'other' | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {}) // it is about to be thrown away
  try {
    await client.connect()
    await client.end()
    return null
  } catch (error) {
    return (error as { code?: string }).code === '57P03' ? 'starting' : 'other'
  }
}

/**
 * One connection that is held for as long as this process lives, with a lock that says "this folder is in use". The
 * lock goes with the process, however it ends, so there is nothing to clean up.
 */
export class Holder {
  private expected = false
  /** Settles when the server ended although nobody asked it to. */
  readonly lost: Promise<void>

  private constructor(private readonly client: pg.Client) {
    this.lost = new Promise((resolve) => {
      client.on('end', () => {
        if (!this.expected) resolve()
      })
      client.on('error', () => {}) // `end` follows
    })
  }

  /** Null when another process holds the lock. */
  static async take(url: string): Promise<Holder | null> {
    const client = new pg.Client({ connectionString: url, keepAlive: true })
    const holder = new Holder(client)
    await client.connect()
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [lock])
    if (rows[0]?.mine) return holder
    await holder.release()

    return null
  }

  query(text: string): Promise<pg.QueryResult> {
    return this.client.query(text)
  }

  /** From here on the end of the connection is no surprise; the server's stop ends it, so that the lock lasts till then. */
  expectEnd(): void {
    this.expected = true
  }

  async release(): Promise<void> {
    this.expectEnd()
    await this.client.end()
  }
}
