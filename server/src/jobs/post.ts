import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { Clock } from '../adapters/clock.js'
import { type Letter, Mailer } from '../adapters/mail/mailer.js'
import type { Config } from '../config/config.js'
import { CONFIG } from '../config/config.module.js'
import { senderOf } from '../config/sender.js'
import { UnitOfWork } from '../database/unit-of-work.js'
import { secretPlaces } from '../http/service/secret-places.js'
import { Sweep } from './sweep.js'
import { Tasks } from './tasks.js'

interface Outgoing {
  id: string
  message_id: string
  to_address: string
  to_name: string | null
  from_name: string | null
  reply_to: string | null
  subject: string
  text: string
  html: string
  calendar: string | null
  account_mail: boolean
  attempts: number
}

/** Minutes until the next try: a greylisting server lets us in at the second or third. */
const pauses = [1, 5, 15, 60, 180, 720]
/** A letter that is "sending" for longer than this belongs to a process that died: it is sent again with the same Message-ID. */
const abandonedAfterMinutes = 10

/** As many as the mailer has connections. */
const atOnce = 3

const withoutSecrets = (column: string) =>
  `regexp_replace(${column}, '/(${secretPlaces.join('|')})/[A-Za-z0-9_-]+', '/\\1/…', 'g')`

const later = (now: Instant, minutes: number): Instant => instantOf(new Date(Date.parse(now) + minutes * 60_000))

/** Hands letters to the mail server: each once, save once per crash with the same Message-ID. */
@Injectable()
export class Post implements OnModuleInit {
  private readonly log = new Logger('post')

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly tasks: Tasks,
    private readonly sweep: Sweep,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.tasks.add('deliver', ({ deliveryId }) => this.deliver(String(deliveryId)))
    this.sweep.add('post', (now) => this.deliverDue(now))
  }

  /** Everything that is due, ten thousand at most a minute. */
  private async deliverDue(now: Instant): Promise<void> {
    const due = await this.work.rows<{ id: string }>(
      `SELECT id FROM delivery WHERE (state = 'queued' AND due_at <= $1) OR (state = 'sending' AND tried_at <= $2) ORDER BY due_at LIMIT 10000`,
      [now, later(now, -abandonedAfterMinutes)],
    )
    for (let n = 0; n < due.length; n += atOnce) {
      await Promise.all(due.slice(n, n + atOnce).map(({ id }) => this.deliver(id)))
    }
  }

  private async deliver(id: string): Promise<void> {
    const now = this.clock.now()
    const letter = await this.take(id, now)
    if (!letter) return
    const posted = await this.mailer.send(this.envelope(letter))
    if (posted.accepted)
      return this.settle(id, `state = 'sent', sent_at = $2, reason = NULL${this.forgets(letter)}`, now)
    const pause = pauses[letter.attempts]
    this.log.warn({ deliveryId: id, kind: posted.kind, attempt: letter.attempts + 1 })
    // A line that broke after the last byte is as good as a crash: one more try, with the same Message-ID, and no third.
    const enough = posted.kind === 'permanent' || pause === undefined || (posted.mayHaveArrived && letter.attempts > 0)
    if (enough) return this.settle(id, `state = 'parked', parked_at = $2, reason = $3`, now, posted.reason)
    return this.settle(id, `state = 'queued', due_at = $2, reason = $3`, later(now, pause), posted.reason)
  }

  /** Of two who reach for one letter, one gets it. */
  private take(id: string, now: Instant): Promise<Outgoing | undefined> {
    return this.work.run(async () => {
      const [rows] = await this.work.mandatory.query<[Outgoing[], number]>(
        `UPDATE delivery SET state = 'sending', tried_at = $2, attempts = attempts + 1
         WHERE id = $1 AND ((state = 'queued' AND due_at <= $2) OR (state = 'sending' AND tried_at <= $3))
         RETURNING id, message_id, to_address, to_name, from_name, reply_to, subject, text, html, calendar, account_mail, attempts - 1 AS attempts`,
        [id, now, later(now, -abandonedAfterMinutes)],
      )
      return rows[0]
    })
  }

  private envelope(letter: Outgoing): Letter {
    const sender = senderOf(this.config)
    const name = letter.from_name ?? sender.name
    return {
      messageId: letter.message_id,
      from: { address: sender.address, name },
      replyTo: letter.reply_to === null ? null : { address: letter.reply_to, name },
      to: { address: letter.to_address, name: letter.to_name ?? '' },
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      ...(letter.calendar && { icalendar: { method: 'PUBLISH', name: 'agenda.ics', content: letter.calendar } }),
    }
  }

  /** A code that was sent is not kept in the table, nor is the secret of a link; only the demo shows them. */
  private forgets(letter: Outgoing): string {
    if (this.config.demo) return ''
    return letter.account_mail
      ? `, text = '', html = ''`
      : `, text = ${withoutSecrets('text')}, html = ${withoutSecrets('html')}`
  }

  private async settle(id: string, set: string, at: Instant, reason?: string): Promise<void> {
    const params = reason === undefined ? [id, at] : [id, at, reason]
    await this.work.run(() => this.work.write(`UPDATE delivery SET ${set} WHERE id = $1 AND state = 'sending'`, params))
  }
}
