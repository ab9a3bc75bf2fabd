import { setTimeout } from 'node:timers/promises'
import type { EventId } from '@plenary/shared/language/ids'
import type { TestApp } from './app.js'

/** While somebody holds the plan of this event: begins the first act, which waits for it, does the second, and lets go. */
export async function whileLocked<First, Second>(
  { source }: TestApp,
  eventId: EventId,
  [first, second]: [() => Promise<First>, () => Promise<Second>],
): Promise<[First, Second]> {
  const holding = source.createQueryRunner()
  await holding.startTransaction()
  try {
    await holding.query('SELECT 1 FROM study_visit WHERE event_id = $1 FOR NO KEY UPDATE', [eventId])
    const waiting = first()
    await untilWaiting(source)
    const done = await second()
    await holding.rollbackTransaction()
    return [await waiting, done]
  } finally {
    if (holding.isTransactionActive) await holding.rollbackTransaction()
    await holding.release()
  }
}

/**
 * While somebody holds the event: begins the acts, each once the one before it waits, does something else with what they
 * have left free, and lets go. Who waits longest goes first.
 */
export async function meanwhile<Outcomes extends readonly unknown[]>(
  { source }: TestApp,
  eventId: EventId,
  acts: { readonly [At in keyof Outcomes]: () => Promise<Outcomes[At]> },
  other?: readonly [sql: string, params: unknown[]],
): Promise<Outcomes> {
  const holding = source.createQueryRunner()
  await holding.startTransaction()
  try {
    await holding.query('SELECT 1 FROM event WHERE id = $1 FOR NO KEY UPDATE', [eventId])
    const begun: Promise<unknown>[] = []
    for (const act of acts) {
      begun.push(act())
      await untilWaiting(source, begun.length)
    }
    if (other) await holding.query(...other)
    await holding.commitTransaction()
    return (await Promise.all(begun)) as unknown as Outcomes
  } finally {
    if (holding.isTransactionActive) await holding.rollbackTransaction()
    await holding.release()
  }
}

/** So many wait for somebody. Where nobody does, the test runs out of time. */
async function untilWaiting(source: TestApp['source'], many = 1): Promise<void> {
  const waiting = async (): Promise<number> => {
    const rows: unknown[] = await source.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return rows.length
  }
  while ((await waiting()) < many) await setTimeout(10)
}
