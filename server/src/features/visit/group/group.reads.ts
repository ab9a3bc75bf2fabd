import { Injectable } from '@nestjs/common'
import type { Answer } from '@plenary/shared/contracts/route'
import type { DelegateOfVisit, peopleForVisit } from '@plenary/shared/contracts/visit/groups'
import type { EventId } from '@plenary/shared/language/ids'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { VisitRepository } from '../visit.repository.js'
import { GroupRepository } from './group.repository.js'

@Injectable()
export class GroupReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly groups: GroupRepository,
  ) {}

  async people(actor: Actor, eventId: EventId, search: string): Promise<Answer<typeof peopleForVisit>> {
    await this.visits.openEvent(actor, eventId, 'visit.write')
    return { people: await this.groups.search(eventId, search.trim()) }
  }

  async delegates(actor: Actor, eventId: EventId): Promise<{ rows: DelegateOfVisit[] }> {
    const event = await this.visits.openEvent(actor, eventId, 'visit.read')
    const rows = await this.work.rows<DelegateOfVisit>(
      `SELECT registration.id, registration.person_id AS "personId", number, trim(given_name || ' ' || family_name) AS name, country, CASE WHEN $2 THEN gender END AS gender, COALESCE(organisation, '') AS organisation,
         COALESCE(answers->'languages', '[]') AS languages, COALESCE(needs->>'accessNeeds', '') <> '' AS "hasAccessNeeds",
         visit_member.group_id AS "groupId", COALESCE(visit_member.pinned, false) AS pinned,
         COALESCE((SELECT json_agg(site_id ORDER BY rank) FROM wish WHERE wish.registration_id = registration.id), '[]') AS wishes,
         COALESCE((SELECT json_agg(site_id ORDER BY site_id) FROM wish_exclusion WHERE wish_exclusion.registration_id = registration.id), '[]') AS "excludedSiteIds"
       FROM registration LEFT JOIN visit_member ON visit_member.registration_id = registration.id
       WHERE registration.event_id = $1 AND (state IN ('confirmed', 'attended', 'partly attended') OR visit_member.group_id IS NOT NULL)
       ORDER BY sort_name, registration.id`,
      [eventId, mayAt(actor, 'visit.write', event)],
    )
    return { rows }
  }
}
