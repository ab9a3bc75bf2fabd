import { Injectable } from '@nestjs/common'
import type { AuditLine, auditOfEvent } from '@plenary/shared/contracts/audit'
import type { Answer, Asked } from '@plenary/shared/contracts/route'
import type { EventId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { reach, reaches } from '../../http/reaches.js'
import { refused } from '../../http/refused.js'

type Line = AuditLine
const linesAPage = 50

const columns = `audit.id, audit.at, audit.account_id AS "accountId", audit.actor_name AS "actorName", audit.act, audit.word, audit.object_id AS "objectId",
  audit.object_name AS "objectName", audit.from_state AS "fromState", audit.to_state AS "toState", audit.why, audit.on_behalf AS "onBehalf"`

@Injectable()
export class AuditReads {
  constructor(private readonly work: UnitOfWork) {}

  /** The event's lines, newest first, fifty at a time. */
  async ofEvent(
    actor: Actor,
    eventId: EventId,
    { before, word }: Asked<typeof auditOfEvent>['query'],
  ): Promise<Answer<typeof auditOfEvent>> {
    const scope = reach(scopeOf(actor, 'event.audit'))
    const door = await this.work.row(`SELECT 1 FROM event WHERE id = $1 AND ${reaches('event', 2)}`, [
      eventId,
      ...scope,
    ])
    if (!door) refused('NOT_FOUND')
    const found = await this.work.rows<Line & { at: Date }>(
      `SELECT ${columns} FROM audit WHERE event_id = $1 AND ($2::uuid IS NULL OR id < $2) AND ($3::text IS NULL OR word = $3)
       ORDER BY id DESC LIMIT ${linesAPage + 1}`,
      [eventId, before ?? null, word ?? null],
    )
    const rows = found.slice(0, linesAPage).map(lineOf)
    return { rows, next: found.length > linesAPage ? (rows.at(-1)?.id ?? null) : null }
  }

  /** What happened to one object, newest first; whoever calls has opened the object's door. */
  async ofObject(objectId: string): Promise<Line[]> {
    const found = await this.work.rows<Line & { at: Date }>(
      `SELECT ${columns} FROM audit WHERE object_id = $1 ORDER BY id DESC LIMIT 200`,
      [objectId],
    )
    return found.map(lineOf)
  }
}

const lineOf = (line: Line & { at: Date }): Line => ({ ...line, at: instantOf(line.at) })
