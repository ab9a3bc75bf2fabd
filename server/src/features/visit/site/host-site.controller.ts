import { Controller } from '@nestjs/common'
import type { Asked } from '@plenary/shared/contracts/route'
import { changeHostSite, hostSite, hostSites } from '@plenary/shared/contracts/visit/host-sites'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { HostSiteReads } from './host-site.reads.js'
import { HostSites } from './host-site.service.js'

/** What hosts say of their own sites. */
@Controller()
export class HostSiteController {
  constructor(
    private readonly reads: HostSiteReads,
    private readonly sites: HostSites,
  ) {}

  @Serves(hostSites)
  all(_: Asked<typeof hostSites>, @CurrentActor() actor: Actor) {
    return this.reads.all(actor)
  }

  @Serves(hostSite)
  one({ params }: Asked<typeof hostSite>, @CurrentActor() actor: Actor) {
    return this.reads.one(actor, params.siteId)
  }

  @Serves(changeHostSite)
  change({ params, body }: Asked<typeof changeHostSite>, @CurrentActor() actor: Actor) {
    return this.sites.change(actor, params.siteId, body)
  }
}
