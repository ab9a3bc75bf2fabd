import { Controller, Header, StreamableFile } from '@nestjs/common'
import type { Asked } from '@plenary/shared/contracts/route'
import {
  acknowledgeList,
  answerVisit,
  hostVisit,
  hostVisits,
  markWhoCame,
  sendVisitorList,
  visitorListFile,
  visitorsOfVisit,
} from '@plenary/shared/contracts/visit/host'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { HostReads } from './host.reads.js'
import { HostService } from './host.service.js'
import { ListFiles } from './list.files.js'
import { VisitorLists } from './list.service.js'

/** What hosts see and answer, and the lists that they get. */
@Controller()
export class HostController {
  constructor(
    private readonly reads: HostReads,
    private readonly hosts: HostService,
    private readonly lists: VisitorLists,
    private readonly files: ListFiles,
  ) {}

  @Serves(hostVisits)
  all(_: Asked<typeof hostVisits>, @CurrentActor() actor: Actor) {
    return this.reads.all(actor)
  }

  @Serves(hostVisit)
  one({ params }: Asked<typeof hostVisit>, @CurrentActor() actor: Actor) {
    return this.reads.one(actor, params.stopId)
  }

  @Serves(visitorsOfVisit)
  visitors({ params }: Asked<typeof visitorsOfVisit>, @CurrentActor() actor: Actor) {
    return this.hosts.read(actor, params.stopId)
  }

  @Serves(answerVisit)
  answer({ params, body }: Asked<typeof answerVisit>, @CurrentActor() actor: Actor) {
    return this.hosts.answer(actor, params.stopId, body)
  }

  @Serves(markWhoCame)
  came({ params, body }: Asked<typeof markWhoCame>, @CurrentActor() actor: Actor) {
    return this.hosts.mark(actor, params.stopId, body.personId, body.came)
  }

  @Serves(acknowledgeList)
  acknowledge({ params, body }: Asked<typeof acknowledgeList>, @CurrentActor() actor: Actor) {
    return this.lists.acknowledge(actor, params.stopId, body.number)
  }

  @Serves(sendVisitorList)
  send({ params }: Asked<typeof sendVisitorList>, @CurrentActor() actor: Actor) {
    return this.lists.send(actor, params.stopId)
  }

  @Header('cache-control', 'private, no-store')
  @Serves(visitorListFile)
  async file({ params, query }: Asked<typeof visitorListFile>, @CurrentActor() actor: Actor) {
    const { content, mediaType, disposition } = await this.files.write(actor, params, query.language)
    return new StreamableFile(content, { type: mediaType, disposition })
  }
}
