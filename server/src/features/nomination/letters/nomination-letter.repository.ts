import { Injectable } from '@nestjs/common'
import type { EventId, FocalPointId, NominationId, PersonId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { Representation } from '@plenary/shared/rules/nomination/representations'
import type { NominationState } from '@plenary/shared/rules/nomination/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'

/** All that a letter to a focal point can say. */
export interface ToldFocalPoint {
  readonly id: FocalPointId
  readonly personId: PersonId
  readonly name: string
  /** The proved address of the account, else the one by which the person is known. */
  readonly address: string | null
  readonly language: string
  readonly represents: Representation
  readonly country: string | null
  readonly represented: string
  readonly places: number
  readonly dueAt: Date | null
  readonly eventId: EventId
  readonly title: LocalText
  readonly accent: string
  readonly zone: string
  readonly startsOn: string
  readonly endsOn: string
  readonly city: LocalText
  readonly replyTo: string | null
}

/** And what one nomination of theirs came to. */
export interface ToldNomination extends ToldFocalPoint {
  readonly nominationId: NominationId
  readonly state: NominationState
  readonly stateSince: Date
  readonly nominee: string
  readonly remark: string | null
}

const columns = `focal_point.id, person.id AS "personId", trim(person.given_name || ' ' || person.family_name) AS name,
  COALESCE(account.email, person.address) AS address, COALESCE(person.language, focal_point.language) AS language, represents, focal_point.country,
  focal_point.name AS represented, places, due_at AS "dueAt", event.id AS "eventId", title, accent, event.zone, starts_on AS "startsOn",
  ends_on AS "endsOn", city, contact_address AS "replyTo"`
const joined = `focal_point JOIN event ON event.id = focal_point.event_id JOIN person ON person.id = focal_point.person_id
  LEFT JOIN auth."user" account ON account.id = person.account_id`
const stands = 'person.erased_at IS NULL AND focal_point.revoked_at IS NULL'

@Injectable()
export class NominationLetterRepository {
  constructor(private readonly work: UnitOfWork) {}

  focalPoint(id: FocalPointId): Promise<ToldFocalPoint | undefined> {
    return this.work.row<ToldFocalPoint>(`SELECT ${columns} FROM ${joined} WHERE focal_point.id = $1 AND ${stands}`, [
      id,
    ])
  }

  /** The nomination as it is now, whatever was announced. */
  nomination(id: NominationId): Promise<ToldNomination | undefined> {
    return this.work.row<ToldNomination>(
      `SELECT ${columns}, nomination.id AS "nominationId", nomination.state, state_since AS "stateSince", remark,
         trim(nomination.given_name || ' ' || nomination.family_name) AS nominee
       FROM ${joined} JOIN nomination ON nomination.focal_point_id = focal_point.id WHERE nomination.id = $1 AND ${stands}`,
      [id],
    )
  }
}
