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
  async announce(fact: string, about: Readonly<Record<string, string>>): Promise<void> {
    const id = newId(announcementId)
    await this.work.mandatory.query('INSERT INTO announcement (id, fact, about, at) VALUES ($1, $2, $3, $4)', [
      id,
      fact,
      about,
      this.clock.now(),
    ])
    await this.jobs.enqueue('announce', { announcementId: id })
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
