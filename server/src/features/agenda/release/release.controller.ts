import { Controller } from '@nestjs/common'
import { agendaForPublic, speakersForPublic } from '@plenary/shared/contracts/agenda-public'
import type { Asked } from '@plenary/shared/contracts/route'
import { Serves } from '../../../http/serves.js'
import { ReleaseReads } from './release.reads.js'

@Controller()
export class ReleaseController {
  constructor(private readonly reads: ReleaseReads) {}

  @Serves(agendaForPublic)
  agenda({ params }: Asked<typeof agendaForPublic>) {
    return this.reads.agenda(params.slug)
  }

  @Serves(speakersForPublic)
  speakers({ params }: Asked<typeof speakersForPublic>) {
    return this.reads.speakersOf(params.slug)
  }
}
