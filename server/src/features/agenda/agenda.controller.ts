import { Controller } from '@nestjs/common'
import {
  acceptConflict,
  addSession,
  agendaDraft,
  agendaReleases,
  changeSession,
  peopleForAgenda,
  placeSession,
  releaseAgenda,
  removeSession,
  undoAgenda,
} from '@plenary/shared/contracts/agenda'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { AgendaReads } from './agenda.reads.js'
import { AgendaService } from './agenda.service.js'
import { UndoService } from './draft/undo.service.js'
import { ReleaseService } from './release/release.service.js'

@Controller()
export class AgendaController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly releases: ReleaseService,
    private readonly undoing: UndoService,
    private readonly reads: AgendaReads,
  ) {}

  @Serves(agendaDraft)
  draft({ params }: Asked<typeof agendaDraft>, @CurrentActor() actor: Actor) {
    return this.reads.draft(actor, params.eventId)
  }

  @Serves(addSession)
  add({ params, body }: Asked<typeof addSession>, @CurrentActor() actor: Actor) {
    return this.agenda.add(actor, params.eventId, body)
  }

  @Serves(changeSession)
  change({ params, body }: Asked<typeof changeSession>, @CurrentActor() actor: Actor) {
    return this.agenda.change(actor, params.eventId, params.sessionId, body.form, body.version)
  }

  @Serves(placeSession)
  place({ params, body }: Asked<typeof placeSession>, @CurrentActor() actor: Actor) {
    return this.agenda.place(actor, params.eventId, params.sessionId, body)
  }

  @Serves(removeSession)
  remove({ params, body }: Asked<typeof removeSession>, @CurrentActor() actor: Actor) {
    return this.agenda.remove(actor, params.eventId, params.sessionId, body.version)
  }

  @Serves(undoAgenda)
  undo({ params, body }: Asked<typeof undoAgenda>, @CurrentActor() actor: Actor) {
    return this.undoing.undo(actor, params.eventId, body.actId)
  }

  @Serves(peopleForAgenda)
  people({ params, query }: Asked<typeof peopleForAgenda>, @CurrentActor() actor: Actor) {
    return this.reads.people(actor, params.eventId, query.search)
  }

  @Serves(acceptConflict)
  accept({ params, body }: Asked<typeof acceptConflict>, @CurrentActor() actor: Actor) {
    return this.releases.accept(actor, params.eventId, body.key, body.reason)
  }

  @Serves(releaseAgenda)
  release({ params, body }: Asked<typeof releaseAgenda>, @CurrentActor() actor: Actor) {
    return this.releases.release(actor, params.eventId, body.note)
  }

  @Serves(agendaReleases)
  releasesOf({ params }: Asked<typeof agendaReleases>, @CurrentActor() actor: Actor) {
    return this.reads.releasesOf(actor, params.eventId)
  }
}
