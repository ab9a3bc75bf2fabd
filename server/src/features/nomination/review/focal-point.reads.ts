import { Injectable } from '@nestjs/common'
import type { FocalPointForOrganiser } from '@plenary/shared/contracts/nomination/organiser'
import type { EventId, FocalPointId } from '@plenary/shared/language/ids'
import { type Placed, placesUsed } from '@plenary/shared/rules/nomination/places'
import { nominationStates } from '@plenary/shared/rules/nomination/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { type FocalPointColumns, focalPointColumns, focalPointOf } from '../focal-point.repository.js'
import { focalPointView } from '../nomination.view.js'

interface Found extends FocalPointColumns {
  readonly personName: string
  readonly address: string | null
  readonly nominations: readonly Placed[]
}

const columns = `${focalPointColumns}, trim(person.given_name || ' ' || person.family_name) AS "personName", person.address,
  COALESCE((SELECT json_agg(json_build_object('id', id, 'state', state, 'replacesId', replaces_id)) FROM nomination
    WHERE focal_point_id = focal_point.id AND state <> 'draft'), '[]') AS nominations`

/** Focal points as organisers see them. */
@Injectable()
export class FocalPointReads {
  constructor(private readonly work: UnitOfWork) {}

  async ofEvent(eventId: EventId, limit: number): Promise<FocalPointForOrganiser[]> {
    const rows = await this.work.rows<Found>(
      `SELECT ${columns} FROM focal_point JOIN person ON person.id = person_id WHERE event_id = $1
       ORDER BY revoked_at IS NOT NULL, COALESCE(NULLIF(name, ''), focal_point.country), focal_point.id LIMIT $2`,
      [eventId, limit],
    )
    return rows.map(viewOf)
  }

  /** Whoever calls has opened its door. */
  async one(id: FocalPointId): Promise<FocalPointForOrganiser> {
    const row = await this.work.row<Found>(
      `SELECT ${columns} FROM focal_point JOIN person ON person.id = person_id WHERE focal_point.id = $1`,
      [id],
    )
    if (!row) throw new Error(`focal point ${id} is gone`)
    return viewOf(row)
  }
}

function viewOf(row: Found): FocalPointForOrganiser {
  const focalPoint = focalPointOf(row)
  const counts = nominationStates.map((state) => ({
    state,
    count: row.nominations.filter((one) => one.state === state).length,
  }))
  return {
    ...focalPointView(focalPoint, placesUsed(row.nominations)),
    person: { id: row.personId, name: row.personName, address: row.address },
    madeAt: focalPoint.madeAt,
    revokedAt: focalPoint.revokedAt,
    answered: row.nominations.length > 0,
    states: counts.filter(({ count }) => count > 0),
  }
}
