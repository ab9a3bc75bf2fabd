import { Injectable } from '@nestjs/common'
import type { RegistrationId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import * as z from 'zod'
import { Clock } from '../../../adapters/clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { hashOfLinkSecret, newLinkSecret } from '../../../http/link-secret.js'
import { refused } from '../../../http/refused.js'

const answerLinkId = z.uuid()

/** One-purpose links in letters, with which somebody answers without an account. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A link that confirms the seat offered, as long as the offer stands. Answers its secret. */
  async toConfirm(registrationId: RegistrationId, expiresAt: Instant): Promise<string> {
    const secret = newLinkSecret()
    await this.work.mandatory.query(
      `INSERT INTO answer_link (id, secret_hash, purpose, registration_id, made_at, expires_at) VALUES ($1, $2, 'confirm', $3, $4, $5)`,
      [newId(answerLinkId), hashOfLinkSecret(secret), registrationId, this.clock.now(), expiresAt],
    )
    return secret
  }

  /** Whose seat a link confirms; nothing once it was used or has expired. Uses nothing up. */
  async behind(secret: string): Promise<RegistrationId | null> {
    const link = await this.work.row<{ registration_id: RegistrationId }>(
      'SELECT registration_id FROM answer_link WHERE secret_hash = $1 AND used_at IS NULL AND expires_at > $2',
      [hashOfLinkSecret(secret), this.clock.now()],
    )
    return link?.registration_id ?? null
  }

  /** Of two who press at once, one uses it up; the other is refused with LINK_USED_UP. */
  async useUp(secret: string): Promise<RegistrationId> {
    const [rows] = await this.work.mandatory.query<[{ registration_id: RegistrationId }[], number]>(
      'UPDATE answer_link SET used_at = $2 WHERE secret_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING registration_id',
      [hashOfLinkSecret(secret), this.clock.now()],
    )
    const id = rows[0]?.registration_id
    if (id === undefined) refused('LINK_USED_UP')
    return id
  }
}
