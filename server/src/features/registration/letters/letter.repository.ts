import { Injectable } from '@nestjs/common'
import type { EventId, PersonId, RegistrationId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { LocalDate } from '@plenary/shared/language/time'
import type { EventState } from '@plenary/shared/rules/event/states'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'

/** All that a letter about a registration can say. */
export interface ToldAbout {
  readonly id: RegistrationId
  readonly number: number
  readonly state: RegistrationState
  readonly stateSince: Date
  readonly name: string
  readonly language: string
  readonly offerExpiresAt: Date | null
  readonly confirmedAt: Date | null
  readonly askedAgainAt: Date | null
  readonly personId: PersonId
  /** The proved address of the account, else the one by which the person is known; null for who has none. */
  readonly address: string | null
  readonly ownZone: string | null
  readonly returnedFor: string | null
  /** Whose seat was taken over. */
  readonly predecessor: string | null
  readonly eventId: EventId
  readonly slug: string
  readonly eventState: EventState
  readonly title: LocalText
  readonly accent: string
  readonly zone: string
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly city: LocalText
  readonly venue: LocalText
  readonly replyTo: string | null
}

const nameOf = (row: string) => `trim(${row}.given_name || ' ' || ${row}.family_name)`

@Injectable()
export class LetterRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The registration as it is now, whatever was announced. */
  about(id: RegistrationId): Promise<ToldAbout | undefined> {
    return this.work.row<ToldAbout>(
      `SELECT registration.id, number, registration.state, state_since AS "stateSince", ${nameOf('registration')} AS name,
         COALESCE(person.language, registration.language) AS language, offer_expires_at AS "offerExpiresAt", confirmed_at AS "confirmedAt", asked_again_at AS "askedAgainAt",
         person.id AS "personId", COALESCE(account.email, person.address) AS address, person.zone AS "ownZone",
         (SELECT why FROM audit WHERE object_id = registration.id AND act = 'return' ORDER BY id DESC LIMIT 1) AS "returnedFor",
         (SELECT ${nameOf('before')} FROM registration before WHERE before.id = registration.replaces_id) AS predecessor,
         event.id AS "eventId", event.state AS "eventState", slug, title, accent, event.zone, starts_on::text AS "startsOn", ends_on::text AS "endsOn", city, venue_name AS venue,
         contact_address AS "replyTo"
       FROM registration JOIN event ON event.id = registration.event_id JOIN person ON person.id = registration.person_id
         LEFT JOIN auth."user" account ON account.id = person.account_id
       WHERE registration.id = $1 AND person.erased_at IS NULL`,
      [id],
    )
  }

  /** Did the last letter that went out say that the registration had ended? An undo in time leaves none that did. */
  async wasToldOfTheEnd(id: RegistrationId): Promise<boolean> {
    const last = await this.work.row<{ ended: boolean }>(
      `SELECT split_part(key, ':', 3) IN ('not selected', 'withdrawn', 'cancelled', 'offer expired') AS ended
       FROM delivery WHERE starts_with(key, $1) ORDER BY queued_at DESC, id DESC LIMIT 1`,
      [`registration:${id}:`],
    )
    return last?.ended ?? false
  }
}
