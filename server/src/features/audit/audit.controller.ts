import { Controller } from '@nestjs/common'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { AuditReads } from './audit.reads.js'

@Controller()
export class AuditController {
  constructor(private readonly audit: AuditReads) {}

  @Serves(auditOfEvent)
  ofEvent({ params, query }: Asked<typeof auditOfEvent>, @CurrentActor() actor: Actor) {
    return this.audit.ofEvent(actor, params.eventId, query)
  }
}
