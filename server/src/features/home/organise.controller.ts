import { Controller } from '@nestjs/common'
import { organiserHome } from '@plenary/shared/contracts/home-organise'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { OrganiseReads } from './organise.reads.js'

@Controller()
export class OrganiseController {
  constructor(private readonly reads: OrganiseReads) {}

  @Serves(organiserHome)
  home(_: Asked<typeof organiserHome>, @CurrentActor() actor: Actor) {
    return this.reads.home(actor)
  }
}
