import { Injectable } from '@nestjs/common'
import type { PersonId, StopId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import * as z from 'zod'
import { Clock } from '../../../adapters/clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { hashOfLinkSecret, newLinkSecret } from '../../../http/link-secret.js'
import { refused } from '../../../http/refused.js'
import { membershipCounts } from '../../organisation/memberships.js'

const linkId = z.uuid()

/** What a link lets somebody answer: the version of the stop that its letter asked about. */
export interface VisitLink {
  readonly stopId: StopId
  readonly stopVersion: number
  readonly personId: PersonId
  readonly name: string
  readonly language: string | null
}

interface Asking {
  readonly id: StopId
  readonly version: number
  readonly startsAt: Instant
}

/** One-purpose links in letters to hosts, with which a request is answered without an account. */
@Injectable()
export class VisitLinks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A link that answers for the host what the letter asks, until the visit would begin. Answers its secret. */
  async toAnswer(stop: Asking, personId: PersonId): Promise<string> {
    const secret = newLinkSecret()
    await this.work.mandatory.query(
      `INSERT INTO visit_answer_link (id, secret_hash, purpose, stop_id, person_id, stop_version, made_at, expires_at)
       VALUES ($1, $2, 'answer', $3, $4, $5, $6, $7)`,
      [newId(linkId), hashOfLinkSecret(secret), stop.id, personId, stop.version, this.clock.now(), stop.startsAt],
    )
    return secret
  }

  /** Nothing once it was used or has expired, or when its holder no longer acts for the host. Uses nothing up. */
  behind(secret: string): Promise<VisitLink | undefined> {
    return this.work.row<VisitLink>(
      `SELECT visit_answer_link.stop_id AS "stopId", visit_answer_link.stop_version AS "stopVersion", person.id AS "personId",
         COALESCE(NULLIF(person.badge_name, ''), trim(person.given_name || ' ' || person.family_name)) AS name, person.language
       FROM visit_answer_link JOIN visit_stop ON visit_stop.id = visit_answer_link.stop_id JOIN site ON site.id = visit_stop.site_id
         JOIN person ON person.id = visit_answer_link.person_id
       WHERE secret_hash = $1 AND used_at IS NULL AND expires_at > $2 AND EXISTS (SELECT 1 FROM membership
         WHERE membership.organisation_id = site.organisation_id AND membership.person_id = person.id
           AND membership.kind = 'host contact' AND ${membershipCounts('membership', 2)})`,
      [hashOfLinkSecret(secret), this.clock.now()],
    )
  }

  /** Of two who press at once, one uses it up; the other is refused with LINK_USED_UP. */
  async useUp(secret: string): Promise<void> {
    const used = await this.work.write(
      'UPDATE visit_answer_link SET used_at = $2 WHERE secret_hash = $1 AND used_at IS NULL AND expires_at > $2',
      [hashOfLinkSecret(secret), this.clock.now()],
    )
    if (used !== 1) refused('LINK_USED_UP')
  }
}
