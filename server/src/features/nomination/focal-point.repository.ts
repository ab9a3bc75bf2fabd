import { Injectable } from '@nestjs/common'
import { type EventId, type FocalPointId, focalPointId, type PersonId } from '@plenary/shared/language/ids'
import { type Instant, instantOf, type LocalDateTime } from '@plenary/shared/language/time'
import type { Permission } from '@plenary/shared/rules/access/permissions'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import type { Representation } from '@plenary/shared/rules/nomination/representations'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { reach, reaches } from '../../http/reaches.js'
import { refused } from '../../http/refused.js'

/** A row, with instants and local times as text. */
export interface FocalPoint {
  readonly id: FocalPointId
  readonly eventId: EventId
  readonly personId: PersonId
  readonly represents: Representation
  readonly country: string | null
  readonly name: string
  readonly language: string
  readonly places: number
  readonly dueLocal: LocalDateTime | null
  readonly dueAt: Instant | null
  readonly madeAt: Instant
  readonly revokedAt: Instant | null
  readonly version: number
}

type Times = 'dueAt' | 'madeAt' | 'revokedAt'
export type FocalPointColumns = Omit<FocalPoint, Times> & {
  readonly dueAt: Date | null
  readonly madeAt: Date
  readonly revokedAt: Date | null
}

/** The columns of a FocalPoint, for a query on `focal_point`. */
export const focalPointColumns = `focal_point.id, focal_point.event_id AS "eventId", focal_point.person_id AS "personId", represents, focal_point.country,
  focal_point.name, focal_point.language, places, to_char(due_local, 'YYYY-MM-DD"T"HH24:MI') AS "dueLocal", due_at AS "dueAt", focal_point.made_at AS "madeAt",
  revoked_at AS "revokedAt", focal_point.version`

export const focalPointOf = (row: FocalPointColumns): FocalPoint => ({
  ...row,
  dueAt: row.dueAt && instantOf(row.dueAt),
  madeAt: instantOf(row.madeAt),
  revokedAt: row.revokedAt && instantOf(row.revokedAt),
})

export type Mandate = Pick<FocalPoint, 'represents' | 'country' | 'name' | 'places' | 'dueLocal' | 'dueAt'>

/** For use cases only: doors, locks and writes. */
@Injectable()
export class FocalPointRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The one door of a list: as its focal point, or by a role that reaches its event. */
  async openFor(actor: Actor, id: FocalPointId, permission: Permission): Promise<FocalPoint> {
    const scope = scopeOf(actor, permission)
    const row = await this.work.row<FocalPointColumns>(
      `SELECT ${focalPointColumns} FROM focal_point JOIN event ON event.id = focal_point.event_id
       WHERE focal_point.id = $1 AND (($2::boolean AND focal_point.person_id = $3 AND revoked_at IS NULL) OR ${reaches('event', 4)})`,
      [id, scope.own, actor.personId, ...reach(scope)],
    )
    return row ? focalPointOf(row) : refused('NOT_FOUND')
  }

  async known(id: FocalPointId): Promise<FocalPoint> {
    const row = await this.work.row<FocalPointColumns>(
      `SELECT ${focalPointColumns} FROM focal_point WHERE focal_point.id = $1`,
      [id],
    )
    return row ? focalPointOf(row) : refused('NOT_FOUND')
  }

  /** The list stands still until the transaction ends: places, ranks and imports are counted one after the other. */
  async lock(id: FocalPointId): Promise<void> {
    await this.work.mandatory.query('SELECT 1 FROM focal_point WHERE id = $1 FOR NO KEY UPDATE', [id])
  }

  async countOf(eventId: EventId): Promise<number> {
    const row = await this.work.row<{ count: number }>(
      'SELECT count(*) AS count FROM focal_point WHERE event_id = $1',
      [eventId],
    )
    return row?.count ?? 0
  }

  /** Answers null where this person nominates for the same already. */
  async insert(
    made: Mandate & { eventId: EventId; personId: PersonId; language: string; at: Instant },
  ): Promise<FocalPointId | null> {
    const id = newId(focalPointId)
    const rows = await this.work.rows(
      `INSERT INTO focal_point (id, event_id, person_id, represents, country, name, language, places, due_local, due_at, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
      [
        id,
        made.eventId,
        made.personId,
        made.represents,
        made.country,
        made.name,
        made.language,
        made.places,
        made.dueLocal,
        made.dueAt,
        made.at,
      ],
    )
    return rows.length > 0 ? id : null
  }

  async change(id: FocalPointId, version: number, mandate: Mandate): Promise<void> {
    const changed = await this.work.write(
      `UPDATE focal_point SET represents = $3, country = $4, name = $5, places = $6, due_local = $7, due_at = $8, version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, mandate.represents, mandate.country, mandate.name, mandate.places, mandate.dueLocal, mandate.dueAt],
    )
    if (changed !== 1) refused('CHANGED_MEANWHILE')
  }

  /** Does this person nominate for the same by another row? */
  async isTwice({ id, eventId, personId }: FocalPoint, { represents, country, name }: Mandate): Promise<boolean> {
    const found = await this.work.row(
      `SELECT 1 FROM focal_point WHERE event_id = $1 AND person_id = $2 AND represents = $3 AND country IS NOT DISTINCT FROM $4 AND name = $5
         AND id <> $6 AND revoked_at IS NULL`,
      [eventId, personId, represents, country, name, id],
    )
    return found !== undefined
  }

  async revoke(id: FocalPointId, at: Instant): Promise<void> {
    await this.work.write(
      'UPDATE focal_point SET revoked_at = COALESCE(revoked_at, $2), version = version + 1 WHERE id = $1',
      [id, at],
    )
  }
}
