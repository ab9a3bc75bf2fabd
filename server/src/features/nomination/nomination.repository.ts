import { Injectable } from '@nestjs/common'
import type { EventId, FocalPointId, NominationId, PersonId } from '@plenary/shared/language/ids'
import type { Permission } from '@plenary/shared/rules/access/permissions'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import type { Placed } from '@plenary/shared/rules/nomination/places'
import { longestList } from '@plenary/shared/rules/nomination/representations'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { reach, reaches } from '../../http/reaches.js'
import { refused } from '../../http/refused.js'
import type { EventRecord } from '../event/event.record.js'
import { EventRepository } from '../event/event.repository.js'
import { type FocalPoint, FocalPointRepository } from './focal-point.repository.js'
import { NominationRow } from './nomination.entity.js'

/** A nomination whose door was opened. */
export interface Opened {
  readonly row: NominationRow
  readonly focalPoint: FocalPoint
  readonly event: EventRecord
}

export type Columns = Partial<Omit<NominationRow, 'id' | 'state' | 'version'>>

/** For use cases only: doors, facts and writes. */
@Injectable()
export class NominationRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly focalPoints: FocalPointRepository,
    private readonly events: EventRepository,
  ) {}

  /**
   * The one door: the nomination, if this actor may do this with it; as the focal point who made it, or by a role that
   * reaches its event, for which drafts are not there. "Missing" and "not yours" get the same answer.
   */
  async openFor(actor: Actor, id: NominationId, permission: Permission): Promise<Opened> {
    const scope = scopeOf(actor, permission)
    const found = await this.work.row(
      `SELECT 1 FROM nomination JOIN focal_point ON focal_point.id = nomination.focal_point_id JOIN event ON event.id = nomination.event_id
       WHERE nomination.id = $1 AND (($2::boolean AND focal_point.person_id = $3 AND focal_point.revoked_at IS NULL)
         OR (${reaches('event', 4)} AND nomination.state <> 'draft'))`,
      [id, scope.own, actor.personId, ...reach(scope)],
    )
    return found ? this.known(id) : refused('NOT_FOUND')
  }

  /** For whoever has opened another door, which leads here. */
  async known(id: NominationId): Promise<Opened> {
    const row = await this.work.manager.findOneBy(NominationRow, { id })
    if (!row) refused('NOT_FOUND')
    return {
      row,
      focalPoint: await this.focalPoints.known(row.focalPointId),
      event: await this.events.known(row.eventId),
    }
  }

  /** A focal point's list in rank. */
  ofList(id: FocalPointId): Promise<NominationRow[]> {
    return this.work.manager
      .createQueryBuilder(NominationRow, 'nomination')
      .where('focal_point_id = :id', { id })
      .orderBy('rank')
      .addOrderBy('id')
      .limit(longestList.nominations)
      .getMany()
  }

  /** A focal point's list as far as places depend on it. */
  placedIn(id: FocalPointId): Promise<Placed[]> {
    return this.work.rows<Placed>(
      `SELECT id, state, replaces_id AS "replacesId" FROM nomination WHERE focal_point_id = $1`,
      [id],
    )
  }

  /** Has this person a live registration for the event? */
  async isRegistered(personId: PersonId | null, eventId: EventId): Promise<boolean> {
    const found = await this.work.row(
      `SELECT 1 FROM registration WHERE event_id = $1 AND person_id = $2
         AND state NOT IN ('withdrawn', 'cancelled', 'replaced', 'not selected', 'offer expired')`,
      [eventId, personId],
    )
    return found !== undefined
  }

  /** Does the nominee of this nomination hold a seat, or an offer of one? */
  async holdsSeat(id: NominationId | null): Promise<boolean> {
    if (id === null) return false
    const found = await this.work.row(
      `SELECT 1 FROM nomination JOIN registration ON registration.id = registration_id
       WHERE nomination.id = $1 AND nomination.state = 'taken up' AND registration.state IN ('accepted', 'confirmed')`,
      [id],
    )
    return found !== undefined
  }

  /** Other nominations of this person for the event that still stand and point to no registration yet. */
  async others({ id, eventId }: NominationRow, personId: PersonId): Promise<NominationRow[]> {
    return this.work.manager
      .createQueryBuilder(NominationRow, 'nomination')
      .where('event_id = :eventId AND person_id = :personId AND id <> :id', { eventId, personId, id })
      .andWhere(`registration_id IS NULL AND state IN ('nominated', 'returned')`)
      .orderBy('id')
      .getMany()
  }

  async insert(rows: readonly NominationRow[]): Promise<void> {
    await this.work.mandatory.insert(NominationRow, [...rows])
  }

  /** Changes named columns of the version that the caller saw; the state is not one of them. */
  async change(id: NominationId, version: number, columns: Columns): Promise<void> {
    const { affected } = await this.work.mandatory.update(
      NominationRow,
      { id, version },
      { ...columns, version: version + 1 },
    )
    if (affected !== 1) refused('CHANGED_MEANWHILE')
  }

  /** Ranks 1, 2, 3 … in the order given. */
  async rank(ids: readonly NominationId[]): Promise<void> {
    await this.work.write(
      `UPDATE nomination SET rank = wished.rank FROM unnest($1::uuid[]) WITH ORDINALITY AS wished (id, rank) WHERE nomination.id = wished.id`,
      [ids],
    )
  }

  /** Every nominee of the list with the same note has its scan. */
  async keepScan(id: FocalPointId, noteNumber: string, noteFileId: string): Promise<void> {
    await this.work.write(
      `UPDATE nomination SET note_file_id = $3, version = version + 1
       WHERE focal_point_id = $1 AND note_number = $2 AND state IN ('draft', 'returned')`,
      [id, noteNumber, noteFileId],
    )
  }

  async remove(id: NominationId): Promise<void> {
    await this.work.write('DELETE FROM nomination WHERE id = $1', [id])
  }

  /** Is some nomination's letter or scan in this file? */
  async holds(fileId: string): Promise<boolean> {
    const found = await this.work.row(
      'SELECT 1 FROM nomination WHERE letter_file_id = $1 OR note_file_id = $1 LIMIT 1',
      [fileId],
    )
    return found !== undefined
  }

  /** Is somebody named in this one's place, and still in the running? */
  async hasSuccessor(id: NominationId): Promise<boolean> {
    const found = await this.work.row(
      `SELECT 1 FROM nomination WHERE replaces_id = $1 AND state IN ('draft', 'nominated', 'returned', 'taken up')`,
      [id],
    )
    return found !== undefined
  }
}
