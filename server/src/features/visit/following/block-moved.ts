import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { EventId, PersonId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import type { Travelling } from '@plenary/shared/rules/agenda/touched'
import { standingStates } from '@plenary/shared/rules/visit/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { NewsService } from '../../agenda/news/news.service.js'

interface Row {
  readonly personIds: PersonId[]
  readonly startsAt: Date
  readonly endsAt: Date
}

/** A release that moves the public block of a study visit concerns the groups that are at a site then: all who travel with them. */
@Injectable()
export class BlockMoved implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly news: NewsService,
  ) {}

  onModuleInit(): void {
    this.news.concernsGroups((eventId) => this.groupsOf(eventId))
  }

  private async groupsOf(eventId: EventId): Promise<Travelling[]> {
    const rows = await this.work.rows<Row>(
      `SELECT visit_stop.starts_at AS "startsAt", visit_stop.ends_at AS "endsAt", array_remove(visit_group.escorts || visit_group.leader_id || visit_group.interpreter_id
         || ARRAY(SELECT registration.person_id FROM visit_member JOIN registration ON registration.id = visit_member.registration_id
           WHERE visit_member.group_id = visit_group.id), NULL) AS "personIds"
       FROM visit_stop JOIN visit_group ON visit_group.id = visit_stop.group_id WHERE visit_stop.event_id = $1 AND visit_stop.state = ANY($2)`,
      [eventId, standingStates],
    )
    return rows.map(({ personIds, startsAt, endsAt }) => ({
      personIds,
      slots: [{ startsAt: instantOf(startsAt), endsAt: instantOf(endsAt) }],
    }))
  }
}
