import { Controller } from '@nestjs/common'
import {
  changeProgramme,
  createProgramme,
  programmeForOrganiser,
  programmesForOrganiser,
} from '@plenary/shared/contracts/programme'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { ProgrammeService } from './programme.service.js'

@Controller()
export class ProgrammeController {
  constructor(private readonly programmes: ProgrammeService) {}

  @Serves(programmesForOrganiser)
  list(_: Asked<typeof programmesForOrganiser>, @CurrentActor() actor: Actor) {
    return this.programmes.list(actor)
  }

  @Serves(programmeForOrganiser)
  one({ params }: Asked<typeof programmeForOrganiser>, @CurrentActor() actor: Actor) {
    return this.programmes.sheet(actor, params.programmeId)
  }

  @Serves(createProgramme)
  create({ body }: Asked<typeof createProgramme>, @CurrentActor() actor: Actor) {
    return this.programmes.create(actor, body)
  }

  @Serves(changeProgramme)
  change({ params, body }: Asked<typeof changeProgramme>, @CurrentActor() actor: Actor) {
    return this.programmes.change(actor, params.programmeId, body)
  }
}
