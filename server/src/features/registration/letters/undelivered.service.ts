import { Injectable } from '@nestjs/common'
import type { undeliveredMail } from '@plenary/shared/contracts/registration/undelivered'
import type { Answer } from '@plenary/shared/contracts/route'
import type { DeliveryId, EventId, RegistrationId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Deliveries } from '../../../jobs/deliveries.js'
import { Audit } from '../../audit/audit.service.js'
import { RegistrationRepository } from '../registration.repository.js'

interface Parked {
  readonly id: DeliveryId
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly reason: string
  readonly tries: number
  readonly parkedAt: Date
  readonly registrationId: RegistrationId | null
}

/** Account mail is nobody's but its reader's. */
const ofEvent = 'delivery.event_id = $1 AND NOT delivery.account_mail'

/** Letters of an event that could not be delivered, for those who decide about its registrations. */
@Injectable()
export class Undelivered {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly deliveries: Deliveries,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, eventId: EventId): Promise<Answer<typeof undeliveredMail>> {
    await this.registrations.openEvent(actor, eventId, 'registration.decide')
    const rows = await this.work.rows<Parked>(
      `SELECT delivery.id, COALESCE(to_name, '') AS "toName", to_address AS "toAddress", subject, COALESCE(reason, '') AS reason,
         attempts AS tries, parked_at AS "parkedAt", registration.id AS "registrationId"
       FROM delivery LEFT JOIN registration ON registration.event_id = delivery.event_id AND registration.person_id = delivery.person_id
         AND registration.state <> 'draft'
       WHERE ${ofEvent} AND delivery.state = 'parked' ORDER BY delivery.id DESC LIMIT 500`,
      [eventId],
    )
    return { rows: rows.map((row) => ({ ...row, parkedAt: instantOf(row.parkedAt) })) }
  }

  /** Back into the queue, once however often it is pressed. Refuses with MOVE_NOT_ALLOWED what is not parked any more. */
  sendAgain(actor: Actor, eventId: EventId, id: DeliveryId): Promise<void> {
    return this.work.run(async () => {
      await this.registrations.openEvent(actor, eventId, 'registration.decide')
      const letter = await this.work.row<{ toName: string; state: string }>(
        `SELECT COALESCE(to_name, to_address) AS "toName", state FROM delivery WHERE ${ofEvent} AND id = $2 FOR UPDATE`,
        [eventId, id],
      )
      if (!letter) refused('NOT_FOUND')
      if (!(await this.deliveries.sendAgain(id))) refused('MOVE_NOT_ALLOWED', { state: letter.state })
      await this.audit.record(actor, {
        word: 'registration',
        act: 'send letter again',
        objectId: id,
        objectName: letter.toName,
        eventId,
      })
    })
  }
}
