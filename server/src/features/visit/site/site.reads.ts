import { Injectable } from '@nestjs/common'
import type { Organisation } from '@plenary/shared/contracts/organisation'
import type { Answer } from '@plenary/shared/contracts/route'
import type { Contact, siteOfEvent, sitesFound } from '@plenary/shared/contracts/visit/sites'
import type { EventId, OrganisationId, SiteId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { membershipCounts } from '../../organisation/memberships.js'
import { Organisations } from '../../organisation/organisation.service.js'
import { VisitRepository } from '../visit.repository.js'
import { SiteRepository } from './site.repository.js'
import { formOf } from './site.view.js'

type Site = Answer<typeof siteOfEvent>

@Injectable()
export class SiteReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly sites: SiteRepository,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  async hosts(actor: Actor, eventId: EventId, name: string): Promise<{ rows: Organisation[] }> {
    await this.visits.openEvent(actor, eventId, 'visit.write')
    return { rows: await this.organisations.found(name) }
  }

  /** Known sites that this study visit has not yet; at most twenty. */
  async found(actor: Actor, eventId: EventId, name: string): Promise<Answer<typeof sitesFound>> {
    await this.visits.openEvent(actor, eventId, 'visit.write')
    const rows = await this.work.rows<Answer<typeof sitesFound>['rows'][number]>(
      `SELECT site.id, site.name, organisation.name AS host FROM site JOIN organisation ON organisation.id = site.organisation_id
       WHERE NOT EXISTS (SELECT 1 FROM visit_site WHERE visit_site.site_id = site.id AND visit_site.event_id = $1)
         AND EXISTS (SELECT 1 FROM (SELECT value FROM jsonb_each_text(site.name) UNION ALL SELECT value FROM jsonb_each_text(organisation.name)) one
           WHERE position(lower($2) IN lower(one.value)) > 0)
       ORDER BY COALESCE(site.name->>'en', site.id::text), site.id LIMIT 20`,
      [eventId, name],
    )
    return { rows }
  }

  async site(actor: Actor, eventId: EventId, id: SiteId): Promise<Site> {
    const event = await this.visits.openEvent(actor, eventId, 'visit.read')
    const { row, hostName } = await this.sites.ofEvent(eventId, id)
    return {
      id,
      host: { id: row.organisationId, name: { ...hostName } },
      form: formOf(row),
      contacts: await this.contacts(row.organisationId),
      version: row.version,
      can: { write: mayAt(actor, 'visit.write', event) },
    }
  }

  private async contacts(organisationId: OrganisationId): Promise<Contact[]> {
    const rows = await this.work.rows<Omit<Contact, 'grantedAt' | 'endsAt'> & { grantedAt: Date; endsAt: Date | null }>(
      `SELECT membership.id, COALESCE(NULLIF(person.badge_name, ''), trim(person.given_name || ' ' || person.family_name)) AS name,
         COALESCE(account.email, person.address) AS address, person.language, granted_at AS "grantedAt", ends_at AS "endsAt"
       FROM membership JOIN person ON person.id = membership.person_id LEFT JOIN auth."user" account ON account.id = person.account_id
       WHERE membership.organisation_id = $1 AND kind = 'host contact' AND ${membershipCounts('membership', 2)} ORDER BY granted_at, membership.id`,
      [organisationId, this.clock.now()],
    )
    return rows.map((row) => ({
      ...row,
      grantedAt: instantOf(row.grantedAt),
      endsAt: row.endsAt && instantOf(row.endsAt),
    }))
  }
}
