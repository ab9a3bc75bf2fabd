import { Controller } from '@nestjs/common'
import type { Asked } from '@plenary/shared/contracts/route'
import {
  addSite,
  changeSite,
  dropSite,
  grantContact,
  hostsFound,
  revokeContact,
  saveStudyVisit,
  siteOfEvent,
  sitesFound,
} from '@plenary/shared/contracts/visit/sites'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { ContactService } from './contact.service.js'
import { SiteReads } from './site.reads.js'
import { SiteService } from './site.service.js'

/** What the study visit is about, where it goes, and who receives it there. */
@Controller()
export class SiteController {
  constructor(
    private readonly sites: SiteService,
    private readonly contacts: ContactService,
    private readonly reads: SiteReads,
  ) {}

  @Serves(saveStudyVisit)
  describe({ params, body }: Asked<typeof saveStudyVisit>, @CurrentActor() actor: Actor) {
    return this.sites.describe(actor, params.eventId, body)
  }

  @Serves(hostsFound)
  hosts({ params, query }: Asked<typeof hostsFound>, @CurrentActor() actor: Actor) {
    return this.reads.hosts(actor, params.eventId, query.name)
  }

  @Serves(sitesFound)
  found({ params, query }: Asked<typeof sitesFound>, @CurrentActor() actor: Actor) {
    return this.reads.found(actor, params.eventId, query.name)
  }

  @Serves(addSite)
  add({ params, body }: Asked<typeof addSite>, @CurrentActor() actor: Actor) {
    return this.sites.add(actor, params.eventId, body)
  }

  @Serves(siteOfEvent)
  one({ params }: Asked<typeof siteOfEvent>, @CurrentActor() actor: Actor) {
    return this.reads.site(actor, params.eventId, params.siteId)
  }

  @Serves(changeSite)
  change({ params, body }: Asked<typeof changeSite>, @CurrentActor() actor: Actor) {
    return this.sites.change(actor, params.eventId, params.siteId, body)
  }

  @Serves(dropSite)
  drop({ params }: Asked<typeof dropSite>, @CurrentActor() actor: Actor) {
    return this.sites.drop(actor, params.eventId, params.siteId)
  }

  @Serves(grantContact)
  grant({ params, body }: Asked<typeof grantContact>, @CurrentActor() actor: Actor) {
    return this.contacts.grant(actor, params.eventId, params.siteId, body)
  }

  @Serves(revokeContact)
  revoke({ params }: Asked<typeof revokeContact>, @CurrentActor() actor: Actor) {
    return this.contacts.revoke(actor, params.eventId, params.siteId, params.membershipId)
  }
}
