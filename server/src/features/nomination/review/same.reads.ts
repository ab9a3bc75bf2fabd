import { Injectable } from '@nestjs/common'
import type { PossiblySame } from '@plenary/shared/contracts/nomination/organiser'
import type { EventId, FocalPointId, NominationId, PersonId, RegistrationId } from '@plenary/shared/language/ids'
import type { Representation } from '@plenary/shared/rules/nomination/representations'
import { type Named, sameAmong } from '@plenary/shared/rules/nomination/same'
import { UnitOfWork } from '../../../database/unit-of-work.js'

/** Somebody whom this event knows, by a nomination or by a registration. */
export interface Known extends Named {
  readonly nominationId: NominationId | null
  readonly registrationId: RegistrationId | null
  readonly personId: PersonId | null
  readonly state: string
  readonly by: {
    readonly id: FocalPointId
    readonly represents: Representation
    readonly country: string | null
    readonly name: string
  } | null
}

/** Who of an event could be one person under two names; drafts are nobody's business but their owners'. */
@Injectable()
export class SameReads {
  constructor(private readonly work: UnitOfWork) {}

  /** Everybody whom the event knows, in two queries however many are compared with them. */
  async known(eventId: EventId): Promise<Known[]> {
    const nominated = await this.work.rows<Known>(
      `SELECT nomination.id AS "nominationId", registration_id AS "registrationId", nomination.person_id AS "personId", state,
         family_name AS "familyName", given_name AS "givenName", nomination.country, address,
         json_build_object('id', focal_point.id, 'represents', represents, 'country', focal_point.country, 'name', focal_point.name) AS by
       FROM nomination JOIN focal_point ON focal_point.id = focal_point_id
       WHERE nomination.event_id = $1 AND state <> 'draft' ORDER BY nominated_at, nomination.id`,
      [eventId],
    )
    const registered = await this.work.rows<Known>(
      `SELECT NULL AS "nominationId", registration.id AS "registrationId", person_id AS "personId", state, registration.family_name AS "familyName",
         registration.given_name AS "givenName", registration.country, person.address, NULL AS by
       FROM registration JOIN person ON person.id = person_id WHERE event_id = $1 AND state <> 'draft'
         AND NOT EXISTS (SELECT 1 FROM nomination WHERE registration_id = registration.id AND nomination.state <> 'draft') ORDER BY number`,
      [eventId],
    )
    return [...nominated, ...registered]
  }

  /** Who could be, or is known to be, the same person as this one? */
  likeOf(one: Known, known: readonly Known[]): PossiblySame[] {
    return this.likeIn(known)(one)
  }

  /** The same for many. */
  likeIn(known: readonly Known[]): (one: Known) => PossiblySame[] {
    const like = sameAmong(known)
    return (one) =>
      like(one)
        .filter(({ other }) => !isSameThing(one, other))
        .map(({ other, why }) => ({
          why,
          name: [other.givenName, other.familyName].filter(Boolean).join(' '),
          nominationId: other.nominationId,
          registrationId: other.nominationId === null ? other.registrationId : null,
          by: other.by,
          state: other.state,
          onePerson: isOnePerson(one, other),
        }))
  }
}

const isSameThing = (one: Known, other: Known) =>
  one.nominationId === other.nominationId && (one.nominationId !== null || one.registrationId === other.registrationId)

const isOnePerson = (one: Known, other: Known) =>
  (one.registrationId !== null && one.registrationId === other.registrationId) ||
  (one.personId !== null && one.personId === other.personId)
