import { setTimeout } from 'node:timers/promises'
import type { EventId, SiteId } from '@plenary/shared/language/ids'
import type { QueryRunner } from 'typeorm'
import type { TestApp } from './app.js'

/** Begins the first act while somebody holds the plan of this event, for which it waits; does the second, and lets go. */
export function whileLocked<First, Second>(
  app: TestApp,
  eventId: EventId,
  [first, second]: [() => Promise<First>, () => Promise<Second>],
): Promise<[First, Second]> {
  return holding(app, ['SELECT 1 FROM study_visit WHERE event_id = $1 FOR NO KEY UPDATE', eventId], async (held) => {
    const waiting = first()
    await untilWaiting(app, 1)
    const done = await second()
    await held.commitTransaction()
    return [await waiting, done]
  })
}

/** Begins the act while somebody holds the first of two sites, for which it waits; whoever holds it takes the other too, and lets go. */
export function whileSitesHeld<T>(
  app: TestApp,
  [first, other]: readonly [SiteId, SiteId],
  act: () => Promise<T>,
): Promise<T> {
  return holding(app, [siteStands, first], async (held) => {
    const waiting = act()
    await untilWaiting(app, 1)
    await held.query(siteStands, [other])
    await held.commitTransaction()
    return waiting
  })
}

const siteStands = 'SELECT 1 FROM site WHERE id = $1 FOR NO KEY UPDATE'
const eventStands = 'SELECT 1 FROM event WHERE id = $1 FOR NO KEY UPDATE'

/** Begins the act while somebody holds the event, for which it waits; whoever holds it does something else, and lets go. */
export function meanwhile<T>(
  app: TestApp,
  eventId: EventId,
  act: () => Promise<T>,
  other: readonly [sql: string, params: unknown[]],
): Promise<T> {
  return holding(app, [eventStands, eventId], async (held) => {
    const waiting = act()
    await untilWaiting(app, 1)
    await held.query(...other)
    await held.commitTransaction()
    return waiting
  })
}

/** Begins both acts while somebody holds the event and what else is said, the second once the first waits; the first is the first to go on. */
export function atOnce<First, Second>(
  app: TestApp,
  eventId: EventId,
  [first, second]: [() => Promise<First>, () => Promise<Second>],
  also?: readonly [sql: string, params: unknown[]],
): Promise<[First, Second]> {
  return holding(app, [eventStands, eventId], async (held) => {
    if (also) await held.query(...also)
    const one = first()
    await untilWaiting(app, 1)
    const other = second()
    await untilWaiting(app, 2)
    await held.commitTransaction()
    return Promise.all([one, other])
  })
}

async function holding<T>(
  { source }: TestApp,
  [lock, id]: [sql: string, EventId | SiteId],
  act: (held: QueryRunner) => Promise<T>,
): Promise<T> {
  const held = source.createQueryRunner()
  await held.startTransaction()
  try {
    await held.query(lock, [id])
    return await act(held)
  } finally {
    if (held.isTransactionActive) await held.rollbackTransaction()
    await held.release()
  }
}

/** So many wait for somebody. */
async function untilWaiting({ source }: TestApp, many: number): Promise<void> {
  const waiting = async (): Promise<number> => {
    const rows: unknown[] = await source.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return rows.length
  }
  for (let looked = 0; looked < 1000; looked += 1) {
    if ((await waiting()) >= many) return
    await setTimeout(10)
  }
  throw new Error('nobody waits for what is held')
}
