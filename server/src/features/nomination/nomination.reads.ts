import { Injectable } from '@nestjs/common'
import type {
  myFocalPoints,
  NominationForFocalPoint,
  NomineeList,
} from '@plenary/shared/contracts/nomination/focal-point'
import type { Answer } from '@plenary/shared/contracts/route'
import type { FocalPointId, NominationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { verdicts } from '@plenary/shared/rules/moves'
import { isAhead, nominationMoves } from '@plenary/shared/rules/nomination/moves'
import { placesUsed } from '@plenary/shared/rules/nomination/places'
import { longestList } from '@plenary/shared/rules/nomination/representations'
import { standingOf } from '@plenary/shared/rules/nomination/standing'
import type { NominationState } from '@plenary/shared/rules/nomination/states'
import { askedOfFocalPoint, type NominatingWork } from '@plenary/shared/rules/nomination/waiting'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { Clock } from '../../adapters/clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { type EventColumns, type EventRecord, eventColumns, recordOf } from '../event/event.record.js'
import { EventRepository } from '../event/event.repository.js'
import { fullName } from '../person/person.view.js'
import {
  type FocalPoint,
  type FocalPointColumns,
  FocalPointRepository,
  focalPointColumns,
  focalPointOf,
} from './focal-point.repository.js'
import { NominationFactsOf } from './nomination.facts.js'
import { mayBeReplaced } from './nomination.moves.js'
import { NominationRepository, type Opened } from './nomination.repository.js'
import { eventView, focalPointView, formOf, lineOf } from './nomination.view.js'

interface StandingRow {
  id: NominationId
  focalPointId: FocalPointId
  state: NominationState
  replacesId: NominationId | null
  registration: RegistrationState | null
}

/** At most so many lists of one person are shown; nobody nominates for more. */
const mostLists = 50

/** For the focal point's screens: one method per screen. */
@Injectable()
export class NominationReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nominations: NominationRepository,
    private readonly focalPoints: FocalPointRepository,
    private readonly events: EventRepository,
    private readonly facts: NominationFactsOf,
    private readonly clock: Clock,
  ) {}

  /** Everything that the actor nominates for, the events still to come first. */
  async mine(actor: Actor): Promise<Answer<typeof myFocalPoints>> {
    const now = this.clock.now()
    const found = await this.work.rows<FocalPointColumns>(
      `SELECT ${focalPointColumns} FROM focal_point JOIN event ON event.id = focal_point.event_id
       WHERE focal_point.person_id = $1 AND revoked_at IS NULL
       ORDER BY event.ends_at <= $2, due_at NULLS LAST, event.starts_on, focal_point.id LIMIT ${mostLists}`,
      [actor.personId, now],
    )
    const lists = found.map(focalPointOf)
    const events = await this.eventsOf(lists)
    const standings = await this.standingsIn(lists.map(({ id }) => id))
    return {
      rows: lists.flatMap((list) => {
        const event = events.get(list.eventId)
        if (!event) return []
        const own = standings.filter(({ focalPointId }) => focalPointId === list.id)
        return [
          {
            ...focalPointView(list, placesUsed(own)),
            event: eventView(event),
            waiting: this.waiting(list, event, own),
          },
        ]
      }),
    }
  }

  async list(actor: Actor, id: FocalPointId): Promise<NomineeList> {
    const focalPoint = await this.focalPoints.openFor(actor, id, 'nomination.own')
    const event = await this.events.known(focalPoint.eventId)
    const rows = await this.nominations.ofList(id)
    const standings = await this.standingsIn([id])
    const stateOf = new Map(standings.map((row) => [row.id, row.registration]))
    return {
      ...focalPointView(focalPoint, placesUsed(standings)),
      event: eventView(event),
      waiting: this.waiting(focalPoint, event, standings),
      nominees: rows.map((row) => lineOf(row, stateOf.get(row.id) ?? null)),
    }
  }

  async one(actor: Actor, id: NominationId): Promise<NominationForFocalPoint> {
    const opened = await this.nominations.openFor(actor, id, 'nomination.own')
    const { row, focalPoint, event } = opened
    const around = await this.around(opened)
    const facts = await this.facts.one(opened)
    const now = this.clock.now()
    return {
      ...lineOf(row, around.registration),
      version: row.version,
      form: formOf(row),
      focalPoint: focalPointView(focalPoint, placesUsed(await this.nominations.placedIn(focalPoint.id))),
      event: eventView(event),
      remark: row.remark,
      letter: around.letter,
      scan: around.scan,
      replaces: around.replaces,
      successor: around.successor,
      mayNameSuccessor: mayBeReplaced(row) && around.successor === null && isAhead({ event }, now).ok,
      can: verdicts(nominationMoves, row.state, facts, now, (by) => by === 'nomination.own'),
    }
  }

  /** What stands beside a nomination: its files, whose place it takes, who takes its own, and what came of it. */
  private async around({ row }: Opened) {
    const found = await this.work.row<{
      registration: RegistrationState | null
      letter: string | null
      scan: string | null
      replaces: NominationForFocalPoint['replaces']
      successor: NominationForFocalPoint['successor']
    }>(
      `SELECT (SELECT state FROM registration WHERE id = nomination.registration_id) AS registration,
         (SELECT name FROM file WHERE id = nomination.letter_file_id) AS letter, (SELECT name FROM file WHERE id = nomination.note_file_id) AS scan,
         (SELECT json_build_object('id', other.id, 'name', trim(other.given_name || ' ' || other.family_name)) FROM nomination other
          WHERE other.id = nomination.replaces_id) AS replaces,
         (SELECT json_build_object('id', other.id, 'name', trim(other.given_name || ' ' || other.family_name)) FROM nomination other
          WHERE other.replaces_id = nomination.id AND other.state IN ('draft', 'nominated', 'returned', 'taken up')) AS successor
       FROM nomination WHERE id = $1`,
      [row.id],
    )
    if (!found) throw new Error(`nomination ${fullName(row)} is gone`)
    return found
  }

  private waiting(list: FocalPoint, event: EventRecord, rows: readonly StandingRow[]) {
    const now = this.clock.now()
    const work: NominatingWork = {
      places: list.places,
      dueAt: list.dueAt,
      isOver: !isAhead({ event }, now).ok,
      nominations: rows.map((row) => ({ ...row, standing: standingOf(row.state, row.registration) })),
    }
    return askedOfFocalPoint(work, now) as NomineeList['waiting']
  }

  private standingsIn(lists: readonly FocalPointId[]): Promise<StandingRow[]> {
    return this.work.rows<StandingRow>(
      `SELECT nomination.id, focal_point_id AS "focalPointId", nomination.state, nomination.replaces_id AS "replacesId", registration.state AS registration
       FROM nomination LEFT JOIN registration ON registration.id = nomination.registration_id
       WHERE focal_point_id = ANY($1::uuid[]) ORDER BY nomination.rank, nomination.id LIMIT ${mostLists * longestList.nominations}`,
      [lists],
    )
  }

  private async eventsOf(lists: readonly FocalPoint[]): Promise<ReadonlyMap<string, EventRecord>> {
    const rows = await this.work.rows<EventColumns>(
      `SELECT ${eventColumns} FROM event WHERE event.id = ANY($1::uuid[])`,
      [[...new Set(lists.map(({ eventId }) => eventId))]],
    )
    return new Map(rows.map((row) => [row.id, recordOf(row)]))
  }
}
