import { Injectable } from '@nestjs/common'
import type { ReleaseNews } from '@plenary/shared/contracts/agenda-news'
import type { EventId, PersonId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { Touched } from '@plenary/shared/rules/agenda/touched'
import { UnitOfWork } from '../../../database/unit-of-work.js'

type Decision = 'sent' | 'not sent' | 'in the next'

/** One person who is told, with all that a letter says to them. */
export interface Notice {
  readonly personId: PersonId
  readonly sessions: Touched['sessions']
  readonly name: string
  /** The proved address of the account, else the one by which the person is known; null for who has none. */
  readonly address: string | null
  readonly language: string
}

export interface NewsEvent {
  readonly slug: string
  readonly title: LocalText
  readonly accent: string
  readonly replyTo: string | null
}

interface NewsRecord {
  readonly number: number
  readonly since: number
  readonly touched: number
  readonly unreachable: number
  readonly decision: Decision | null
  readonly decidedAt: Date | null
  readonly by: string | null
  readonly sent: number | null
}

const reachedAt = 'COALESCE(account.email, person.address)'
const people = `JOIN person ON person.id = notice.person_id LEFT JOIN auth."user" account ON account.id = person.account_id`

@Injectable()
export class NewsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The release of which people know: the last whose news were told, or deliberately not; else the first. */
  async knownRelease(eventId: EventId): Promise<number> {
    const row = await this.work.row<{ number: number }>(
      `SELECT COALESCE(max(number), 1) AS number FROM agenda_news WHERE event_id = $1 AND decision IN ('sent', 'not sent')`,
      [eventId],
    )
    return row?.number ?? 1
  }

  async prepare(
    eventId: EventId,
    news: { readonly number: number; readonly since: number; readonly at: Instant },
    touched: readonly Touched[],
  ): Promise<void> {
    await this.work.mandatory.query(
      'INSERT INTO agenda_news (event_id, number, since, prepared_at) VALUES ($1, $2, $3, $4)',
      [eventId, news.number, news.since, news.at],
    )
    await this.work.mandatory.query(
      `INSERT INTO agenda_notice (event_id, number, person_id, sessions)
       SELECT $1, $2, given."personId", given.sessions FROM jsonb_to_recordset($3::jsonb) AS given ("personId" uuid, sessions jsonb)`,
      [eventId, news.number, JSON.stringify(touched)],
    )
  }

  /** News of earlier releases that nobody decided about are told with the next. */
  async carryOver(eventId: EventId, at: Instant, by: string): Promise<void> {
    await this.work.write(
      `UPDATE agenda_news SET decision = 'in the next', decided_at = $2, decided_by_name = $3, sent = 0 WHERE event_id = $1 AND decision IS NULL`,
      [eventId, at, by],
    )
  }

  /** Decides once: of two who press, one does. */
  async decide(
    eventId: EventId,
    number: number,
    decision: Exclude<Decision, 'in the next'>,
    at: Instant,
    by: string,
  ): Promise<boolean> {
    const written = await this.work.write(
      `UPDATE agenda_news SET decision = $3, decided_at = $4, decided_by_name = $5, sent = 0 WHERE event_id = $1 AND number = $2 AND decision IS NULL`,
      [eventId, number, decision, at, by],
    )
    return written > 0
  }

  async countSent(eventId: EventId, number: number, sent: number): Promise<void> {
    await this.work.write('UPDATE agenda_news SET sent = $3 WHERE event_id = $1 AND number = $2', [
      eventId,
      number,
      sent,
    ])
  }

  /** Whom to tell now; whoever has left the event or the platform meanwhile is told nothing more. */
  notices(eventId: EventId, number: number): Promise<Notice[]> {
    return this.work.rows<Notice>(
      `SELECT notice.person_id AS "personId", notice.sessions, ${reachedAt} AS address, COALESCE(person.language, 'en') AS language,
         COALESCE(NULLIF(person.badge_name, ''), trim(person.given_name || ' ' || person.family_name)) AS name
       FROM agenda_notice notice ${people} WHERE notice.event_id = $1 AND notice.number = $2 AND person.erased_at IS NULL
         AND (notice.sessions @> '[{"because": "speaks"}]' OR notice.sessions @> '[{"because": "interprets"}]'
           OR NOT EXISTS (SELECT 1 FROM registration WHERE event_id = $1 AND person_id = person.id)
           OR EXISTS (SELECT 1 FROM registration WHERE event_id = $1 AND person_id = person.id
             AND state NOT IN ('withdrawn', 'cancelled', 'replaced', 'not selected', 'offer expired')))
       ORDER BY notice.person_id`,
      [eventId, number],
    )
  }

  async event(eventId: EventId): Promise<NewsEvent> {
    const row = await this.work.row<NewsEvent>(
      'SELECT slug, title, accent, contact_address AS "replyTo" FROM event WHERE id = $1',
      [eventId],
    )
    if (!row) throw new Error(`news of an event that is not there: ${eventId}`)
    return row
  }

  /** The news of every release, in one query. */
  async of(eventId: EventId): Promise<ReadonlyMap<number, ReleaseNews>> {
    const rows = await this.work.rows<NewsRecord>(
      `SELECT news.number, news.since, news.decision, news.decided_at AS "decidedAt", news.decided_by_name AS by, news.sent,
         count(notice.person_id)::int AS touched, (count(notice.person_id) FILTER (WHERE ${reachedAt} IS NULL))::int AS unreachable
       FROM agenda_news news LEFT JOIN (agenda_notice notice ${people}) ON notice.event_id = news.event_id AND notice.number = news.number
       WHERE news.event_id = $1 GROUP BY news.event_id, news.number`,
      [eventId],
    )
    return new Map(rows.map((row) => [row.number, newsOf(row)]))
  }
}

const newsOf = ({ number, since, touched, unreachable, decision, decidedAt, by, sent }: NewsRecord): ReleaseNews => ({
  number,
  since,
  touched,
  unreachable,
  decided: decision && decidedAt ? { decision, at: instantOf(decidedAt), by: by ?? '', sent: sent ?? 0 } : null,
})
