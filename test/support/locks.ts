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
    while (!(await somebodyWaits())) await setTimeout(10)
    const done = await second()
    await holding.rollbackTransaction()
    return [await waiting, done]
  } finally {
    if (holding.isTransactionActive) await holding.rollbackTransaction()
    await holding.release()
  }

  async function somebodyWaits(): Promise<boolean> {
    const rows: unknown[] = await source.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return rows.length > 0
  }
}
