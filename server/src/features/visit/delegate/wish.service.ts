import { Injectable } from '@nestjs/common'
import type { Answer } from '@plenary/shared/contracts/route'
import type { myWishes, SiteToRank } from '@plenary/shared/contracts/visit/delegate'
import type { EventId, RegistrationId, SiteId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { mayRank, seesSites } from '@plenary/shared/rules/visit/wishes'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { VisitRepository } from '../visit.repository.js'
import { WishRepository } from './wish.repository.js'

export interface SitesInPlaceOf {
  readonly siteIds: readonly SiteId[]
  /** What the writer saw. */
  readonly was: readonly SiteId[]
}

/** Delegates rank sites until a deadline; organisers say where somebody must not go. */
@Injectable()
export class WishService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly wishes: WishRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor, id: RegistrationId): Promise<Answer<typeof myWishes>> {
    const { eventId, title, zone, accent, facts } = await this.wishes.openOwn(actor, id)
    const now = this.clock.now()
    return {
      event: { title, zone, accent },
      dueAt: facts.dueAt,
      mayRank: mayRank(facts, now),
      sites: seesSites(facts) ? await this.sites(eventId) : [],
      wishes: await this.wishes.wishes(id),
      asOf: now,
    }
  }

  /** A site that is not visited, or named twice, is refused as if it were not there. */
  rank(actor: Actor, id: RegistrationId, { siteIds, was }: SitesInPlaceOf): Promise<void> {
    return this.work.run(async () => {
      const { eventId, facts } = await this.wishes.openOwn(actor, id)
      refuseIf(mayRank(facts, this.clock.now()))
      if (!(await this.wishes.areOf(eventId, siteIds))) refused('NOT_FOUND')
      await this.wishes.lock(id)
      if (!same(await this.wishes.wishes(id), was)) refused('CHANGED_MEANWHILE')
      await this.wishes.rank(id, siteIds)
    })
  }

  exclude(actor: Actor, eventId: EventId, id: RegistrationId, { siteIds, was }: SitesInPlaceOf): Promise<void> {
    return this.work.run(async () => {
      await this.visits.openEvent(actor, eventId, 'visit.write')
      const name = await this.wishes.delegate(eventId, id)
      if (!(await this.wishes.areOf(eventId, siteIds))) refused('NOT_FOUND')
      await this.wishes.lock(id)
      if (!same(await this.wishes.excluded(id), was.toSorted())) refused('CHANGED_MEANWHILE')
      await this.wishes.exclude(id, siteIds)
      await this.audit.record(actor, { word: 'visit', act: 'exclude sites', objectId: id, objectName: name, eventId })
    })
  }

  /** What this person still has to rank, by its deadline. */
  unranked(actor: Actor) {
    return this.wishes.unranked(actor, this.clock.now())
  }

  private sites(eventId: EventId): Promise<SiteToRank[]> {
    return this.work.rows<SiteToRank>(
      `SELECT site.id, site.name, organisation.name AS host, site.description, site.languages, site.step_free AS "stepFree"
       FROM visit_site JOIN site ON site.id = visit_site.site_id JOIN organisation ON organisation.id = site.organisation_id
       WHERE visit_site.event_id = $1 ORDER BY visit_site.position, site.id LIMIT 200`,
      [eventId],
    )
  }
}

const same = (one: readonly SiteId[], other: readonly SiteId[]) => one.join() === other.join()
