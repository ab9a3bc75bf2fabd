import { Injectable, type OnModuleInit } from '@nestjs/common'
import * as z from 'zod'
import { Clock } from '../adapters/clock.js'
import { newId } from '../database/ids.js'
import { UnitOfWork } from '../database/unit-of-work.js'
import { Jobs } from './jobs.js'
import { Tasks } from './tasks.js'

/** A fact that was announced: what happened and to what, ids only. */
export interface Announced {
  readonly fact: string
  readonly about: Readonly<Record<string, string>>
}
export type Listener = (announced: Announced) => Promise<void>

const announcementId = z.uuid()

/**
 * The outbox. A fact is a row in the transaction that made it true; after the commit the worker calls whoever listens.
 * Listeners take ids, read again, and may be called twice for one fact.
 */
@Injectable()
export class Announcements implements OnModuleInit {
  private readonly listeners = new Map<string, Listener[]>()

  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.tasks.add('announce', ({ announcementId }) => this.tell(String(announcementId)))
  }

  on(fact: string, listener: Listener): void {
    this.listeners.set(fact, [...(this.listeners.get(fact) ?? []), listener])
  }

  /** Call inside the unit of work that makes the fact true. */
  announce(fact: string, about: Announced['about']): Promise<void> {
    return this.announceAll([{ fact, about }])
  }

  /** Each is told by a job of its own: a listener that fails for one does not hold up the others. */
  async announceAll(facts: readonly Announced[]): Promise<void> {
    if (facts.length === 0) return
    const rows = facts.map(({ fact, about }) => ({ id: newId(announcementId), fact, about }))
    await this.work.mandatory.query(
      `INSERT INTO announcement (id, fact, about, at)
       SELECT id, fact, about, $2 FROM jsonb_to_recordset($1::jsonb) AS told (id uuid, fact text, about jsonb)`,
      [JSON.stringify(rows), this.clock.now()],
    )
    await this.jobs.enqueueAll(rows.map(({ id }) => ({ task: 'announce', payload: { announcementId: id } })))
  }

  private async tell(id: string): Promise<void> {
    const announced = await this.work.row<Announced>(
      'SELECT fact, about FROM announcement WHERE id = $1 AND told_at IS NULL',
      [id],
    )
    if (!announced) return
    for (const listener of this.listeners.get(announced.fact) ?? []) await listener(announced)
    await this.work.run(() =>
      this.work.write('UPDATE announcement SET told_at = $2 WHERE id = $1', [id, this.clock.now()]),
    )
  }
}
