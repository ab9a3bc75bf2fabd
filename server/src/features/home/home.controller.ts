import { Controller } from '@nestjs/common'
import { myHome } from '@plenary/shared/contracts/home'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { HomeReads } from './home.reads.js'

@Controller()
export class HomeController {
  constructor(private readonly reads: HomeReads) {}

  @Serves(myHome)
  mine(_: Asked<typeof myHome>, @CurrentActor() actor: Actor) {
    return this.reads.mine(actor)
  }
}
