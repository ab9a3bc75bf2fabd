import { Injectable } from '@nestjs/common'
import type { EventId, ProgrammeId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import type { Permission } from '@plenary/shared/rules/access/permissions'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import { QueryFailedError } from 'typeorm'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { reach, reaches } from '../../http/reaches.js'
import { refused } from '../../http/refused.js'
import { type EventColumns, type EventRecord, eventColumns, recordOf } from './event.record.js'

/** PostgreSQL’s code for a row that a foreign key holds. */
const heldByAnother = '23503'

/** Columns of `event` that use cases change, by their names in the database. */
export type Changes = Readonly<Record<string, unknown>>

/** For use cases only: doors, locks and writes. */
@Injectable()
export class EventRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The one door: the event, if this actor may do this with it. Missing and not theirs get the same answer. */
  async openFor(actor: Actor, id: EventId, permission: Permission): Promise<EventRecord> {
    const row = await this.work.row<EventColumns>(
      `SELECT ${eventColumns} FROM event WHERE event.id = $1 AND ${reaches('event', 2)}`,
      [id, ...reach(scopeOf(actor, permission))],
    )
    return row ? recordOf(row) : refused('NOT_FOUND')
  }

  /** The same, standing still until the transaction ends: nobody moves it, changes it, or takes one of its seats meanwhile. */
  async lockFor(actor: Actor, id: EventId, permission: Permission, version: number): Promise<EventRecord> {
    await this.openFor(actor, id, permission)
    const event = await this.lock(id)
    return event.version === version ? event : refused('CHANGED_MEANWHILE')
  }

  /** For the clock, which needs no door. Locks first and reads then: who waited sees what the other left. */
  async lock(id: EventId): Promise<EventRecord> {
    await this.work.mandatory.query('SELECT 1 FROM event WHERE id = $1 FOR NO KEY UPDATE', [id])
    return this.known(id)
  }

  /** For whoever has opened another door, which leads here. */
  async known(id: EventId): Promise<EventRecord> {
    const row = await this.work.row<EventColumns>(`SELECT ${eventColumns} FROM event WHERE event.id = $1`, [id])
    return row ? recordOf(row) : refused('NOT_FOUND')
  }

  /** The events for which the clock may have something to do. `moveDue` says what. */
  async perhapsDue(now: Instant): Promise<EventId[]> {
    const rows = await this.work.rows<{ id: EventId }>(
      `SELECT id FROM event WHERE (state = 'announced' AND (opens_at <= $1 OR starts_at <= $1))
         OR (state = 'registration open' AND (closes_at <= $1 OR starts_at <= $1)) OR (state = 'registration closed' AND starts_at <= $1) ORDER BY id`,
      [now],
    )
    return rows.map(({ id }) => id)
  }

  async isProgrammeFor(actor: Actor, programmeId: ProgrammeId): Promise<boolean> {
    const scope = scopeOf(actor, 'event.create')
    const found = await this.work.row(
      'SELECT 1 FROM programme WHERE id = $1 AND ($2::boolean OR id = ANY($3::uuid[]))',
      [programmeId, scope.everywhere, scope.programmeIds],
    )
    return found !== undefined
  }

  /** Do parties approve its participant list? Only whether they do; what they say is a word above. */
  async hasListApproved(id: EventId): Promise<boolean> {
    const found = await this.work.row('SELECT 1 FROM event_approval WHERE event_id = $1 AND participants', [id])
    return found !== undefined
  }

  async insert(columns: Changes): Promise<void> {
    const names = Object.keys(columns)
    await this.work.write(
      `INSERT INTO event (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(columns),
    )
  }

  /** Changes named columns of the version that the caller has locked; the state is not one of them. */
  async change({ id, version }: EventRecord, columns: Changes): Promise<void> {
    const set = Object.keys(columns).map((name, at) => `${name} = $${at + 3}`)
    const changed = await this.work.write(
      `UPDATE event SET ${[...set, 'version = version + 1'].join(', ')} WHERE id = $1 AND version = $2`,
      [id, version, ...Object.values(columns)],
    )
    if (changed !== 1) refused('CHANGED_MEANWHILE')
  }

  /** Refuses EVENT_IN_USE where a word above holds on to it: a party was asked, somebody is nominated, an agenda was released. */
  async remove(id: EventId): Promise<void> {
    try {
      await this.work.write('DELETE FROM event WHERE id = $1', [id])
    } catch (error) {
      if (error instanceof QueryFailedError && error.driverError.code === heldByAnother) refused('EVENT_IN_USE')
      throw error
    }
  }
}
