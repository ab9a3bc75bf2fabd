import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { DuePile, Pile, VisitWork } from '@plenary/shared/rules/home/organising'
import { standingStates } from '@plenary/shared/rules/visit/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'

interface Counted {
  eventId: EventId
  countered: number
  counteredSince: Date | null
  declined: number
  declinedSince: Date | null
  unanswered: number
  answerDue: Date | null
}

type Answers = Omit<VisitWork, 'lists'>
const noPile: Pile = { count: 0, since: null }
const nothingDue: DuePile = { count: 0, first: null }
const noAnswers: Answers = { countered: noPile, declined: noPile, unanswered: nothingDue }
export const quietVisit: VisitWork = { ...noAnswers, lists: nothingDue }

/** What study visits wait for, in many events in two queries. Whoever asks has made sure that the events are theirs. */
@Injectable()
export class VisitsWaiting {
  constructor(private readonly work: UnitOfWork) {}

  async of(eventIds: readonly EventId[], now: Instant): Promise<ReadonlyMap<EventId, VisitWork>> {
    const answers = await this.answers(eventIds, now)
    const lists = await this.lists(eventIds, now)
    return new Map(
      [...new Set([...answers.keys(), ...lists.keys()])].map((id) => [
        id,
        { ...(answers.get(id) ?? noAnswers), lists: lists.get(id) ?? nothingDue },
      ]),
    )
  }

  /** A host that declined is dealt with once its group has something else at that time. */
  private async answers(eventIds: readonly EventId[], now: Instant): Promise<ReadonlyMap<EventId, Answers>> {
    const rows = await this.work.rows<Counted>(
      `SELECT event_id AS "eventId", count(*) FILTER (WHERE state = 'counter-proposed')::int AS countered,
         min(state_since) FILTER (WHERE state = 'counter-proposed') AS "counteredSince",
         count(*) FILTER (WHERE state = 'declined')::int AS declined, min(state_since) FILTER (WHERE state = 'declined') AS "declinedSince",
         count(*) FILTER (WHERE answer_due_at <= $2 AND state = 'requested')::int AS unanswered,
         min(answer_due_at) FILTER (WHERE answer_due_at <= $2 AND state = 'requested') AS "answerDue"
       FROM visit_stop one WHERE event_id = ANY($1::uuid[]) AND state IN ('requested', 'counter-proposed', 'declined') AND ends_at > $2
         AND (state <> 'declined' OR NOT EXISTS (SELECT 1 FROM visit_stop other WHERE other.group_id = one.group_id AND other.state = ANY($3)
           AND other.starts_at < one.ends_at AND one.starts_at < other.ends_at))
       GROUP BY event_id`,
      [eventIds, now, standingStates],
    )
    return new Map(rows.map((row) => [row.eventId, answersOf(row)]))
  }

  /** The clock keeps a draft wherever the host does not know yet who comes; where lists go out by themselves it sends it too. */
  private async lists(eventIds: readonly EventId[], now: Instant): Promise<ReadonlyMap<EventId, DuePile>> {
    const rows = await this.work.rows<{ eventId: EventId; count: number; first: Date }>(
      `SELECT visit_stop.event_id AS "eventId", count(*)::int AS count, min(visit_stop.starts_at - site.lead_hours * interval '1 hour') AS first
       FROM visitor_list JOIN visit_stop ON visit_stop.id = visitor_list.stop_id JOIN site ON site.id = visit_stop.site_id
         JOIN study_visit ON study_visit.event_id = visit_stop.event_id
       WHERE visit_stop.event_id = ANY($1::uuid[]) AND visitor_list.state = 'draft' AND visitor_list.people <> '[]' AND visit_stop.state = 'confirmed'
         AND visit_stop.ends_at > $2 AND visit_stop.starts_at - site.lead_hours * interval '1 hour' <= $2 AND NOT study_visit.lists_by_themselves
       GROUP BY visit_stop.event_id`,
      [eventIds, now],
    )
    return new Map(rows.map(({ eventId, count, first }) => [eventId, { count, first: instantOf(first) }]))
  }
}

const answersOf = (row: Counted): Answers => ({
  countered: { count: row.countered, since: row.counteredSince && instantOf(row.counteredSince) },
  declined: { count: row.declined, since: row.declinedSince && instantOf(row.declinedSince) },
  unanswered: { count: row.unanswered, first: row.answerDue && instantOf(row.answerDue) },
})
