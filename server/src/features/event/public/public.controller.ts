import { Controller } from '@nestjs/common'
import { agreementForPublic } from '@plenary/shared/contracts/agreement'
import { eventForPublic, eventsForPublic } from '@plenary/shared/contracts/event/public'
import type { Asked } from '@plenary/shared/contracts/route'
import { Serves } from '../../../http/serves.js'
import { PublicReads } from './public.reads.js'

@Controller()
export class PublicController {
  constructor(private readonly reads: PublicReads) {}

  @Serves(eventsForPublic)
  list({ query }: Asked<typeof eventsForPublic>) {
    return this.reads.list(query)
  }

  @Serves(eventForPublic)
  page({ params }: Asked<typeof eventForPublic>) {
    return this.reads.page(params.slug)
  }

  /** Served here and not by `agreement`, because what came of an agreement are events. */
  @Serves(agreementForPublic)
  agreement({ params }: Asked<typeof agreementForPublic>) {
    return this.reads.agreement(params.agreementId)
  }
}
