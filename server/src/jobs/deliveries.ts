import { Injectable } from '@nestjs/common'
import { type DeliveryId, deliveryId as deliveryIdOf, type EventId, type PersonId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { Clock } from '../adapters/clock.js'
import { newId } from '../database/ids.js'
import { UnitOfWork } from '../database/unit-of-work.js'
import { Jobs } from './jobs.js'

/** One mail to one address, complete: nothing about it is asked again when it is sent. */
export interface Letter {
  readonly to: string
  readonly toName: string | null
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: string
  readonly replyTo?: string | null
  /** The name beside our sender address, usually the event's. */
  readonly fromName?: string | null
  /** An iCalendar file that goes along. */
  readonly calendar?: string | null
  readonly eventId?: EventId | null
  readonly personId?: PersonId | null
  /** Codes, invitations, resets: never shown to organisers, and its text is forgotten once it is sent. */
  readonly accountMail?: boolean
  /** Not before then: mail of a bulk move waits, so that it can be undone. */
  readonly notBefore?: Instant
  /** Written, and not sent before an organiser of the event has released it. */
  readonly waits?: boolean
  /** Two letters with one key are one letter: what makes a listener that runs twice harmless. */
  readonly key: string
}

/** Puts letters in the queue, inside the transaction that decides them. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  queue(letter: Letter): Promise<void> {
    return this.work.run(async () => {
      const id = newId(deliveryIdOf)
      const due = letter.notBefore ?? this.clock.now()
      const made = await this.work.rows(
        `INSERT INTO delivery (id, key, event_id, person_id, account_mail, to_address, to_name, from_name, reply_to, language,
           subject, text, html, calendar, message_id, due_at, queued_at, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
         ON CONFLICT (key) DO NOTHING RETURNING id`,
        [
          id,
          letter.key,
          letter.eventId ?? null,
          letter.personId ?? null,
          letter.accountMail ?? false,
          letter.to,
          letter.toName,
          letter.fromName ?? null,
          letter.replyTo ?? null,
          letter.language,
          letter.subject,
          letter.text,
          letter.html,
          letter.calendar ?? null,
          `${id}@plenary`,
          due,
          this.clock.now(),
          letter.waits ? 'draft' : 'queued',
        ],
      )
      if (made.length > 0 && !letter.waits) await this.hurry(id, due)
    })
  }

  /** Releases what waits about an event: the post takes it on its next round. Answers how many letters that were. */
  release(eventId: EventId): Promise<number> {
    return this.work.write(
      `UPDATE delivery SET state = 'queued', due_at = $2 WHERE event_id = $1 AND state = 'draft'`,
      [eventId, this.clock.now()],
    )
  }

  /** Throws away what waits about an event. Answers how many letters that were. */
  throwAway(eventId: EventId): Promise<number> {
    return this.work.write(`DELETE FROM delivery WHERE event_id = $1 AND state = 'draft'`, [eventId])
  }

  /** Takes back what was not sent yet, as the undo of a bulk move does. Answers how many letters that were. */
  withdraw(keyPrefix: string): Promise<number> {
    return this.work.write(
      `DELETE FROM delivery WHERE state IN ('draft', 'queued') AND attempts = 0 AND starts_with(key, $1)`,
      [keyPrefix],
    )
  }

  /**
   * A parked letter goes back into the queue, with the same Message-ID, and its tries begin again. Answers whether it was
   * parked: of two who press at once, one puts it there.
   */
  sendAgain(id: DeliveryId): Promise<boolean> {
    return this.work.run(async () => {
      const due = this.clock.now()
      const put = await this.work.write(
        `UPDATE delivery SET state = 'queued', due_at = $2, attempts = 0, parked_at = NULL WHERE id = $1 AND state = 'parked'`,
        [id, due],
      )
      if (put === 1) await this.hurry(id, due)
      return put === 1
    })
  }

  private hurry(id: DeliveryId, due: Instant): Promise<void> {
    return this.jobs.enqueue('deliver', { deliveryId: id }, { key: `deliver:${id}`, runAt: due, attempts: 1 })
  }
}
