import { Injectable } from '@nestjs/common'
import type { Answer } from '@plenary/shared/contracts/route'
import type { hostSite, hostSites, SiteOfHost } from '@plenary/shared/contracts/visit/host-sites'
import type { SiteId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { askedStates } from '@plenary/shared/rules/visit/states'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { hostsSite } from '../visit.repository.js'
import { SiteRepository } from './site.repository.js'
import { formOf } from './site.view.js'

const most = 200

/** Visits to a site that its host was asked for and that are still to come; `asked` and `now` are parameters. */
const visitsTo = (site: string, asked: number, now: number) =>
  `(SELECT count(*)::int FROM visit_stop WHERE visit_stop.site_id = ${site}.id AND visit_stop.state = ANY($${asked}) AND visit_stop.ends_at > $${now})`

@Injectable()
export class HostSiteReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly clock: Clock,
  ) {}

  async all(actor: Actor): Promise<Answer<typeof hostSites>> {
    const now = this.clock.now()
    const rows = await this.work.rows<SiteOfHost>(
      `SELECT site.id, site.name, organisation.name AS host, site.languages, site.step_free AS "stepFree", site.largest_group AS "largestGroup",
         ${visitsTo('site', 3, 2)} AS visits
       FROM site JOIN organisation ON organisation.id = site.organisation_id WHERE ${hostsSite('site', 1, 2)}
       ORDER BY site.organisation_id, site.made_at, site.id LIMIT ${most + 1}`,
      [actor.personId, now, askedStates],
    )
    return { rows: rows.slice(0, most), more: rows.length > most, asOf: now }
  }

  async one(actor: Actor, id: SiteId): Promise<Answer<typeof hostSite>> {
    const { row, hostName } = await this.sites.ofHost(actor, id)
    const found = await this.work.row<{ visits: number }>(
      `SELECT ${visitsTo('site', 2, 3)} AS visits FROM site WHERE site.id = $1`,
      [id, askedStates, this.clock.now()],
    )
    return { id, host: { ...hostName }, form: formOf(row), visits: found?.visits ?? 0, version: row.version }
  }
}
