import { Controller, Req, Res } from '@nestjs/common'
import { addMaterial, draftMaterial, showMaterial } from '@plenary/shared/contracts/agenda-materials'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { Files } from '../../file/file.service.js'
import { uploadOf } from '../../file/upload.js'
import { Materials } from './materials.service.js'

@Controller()
export class MaterialsController {
  constructor(
    private readonly materials: Materials,
    private readonly files: Files,
  ) {}

  @Serves(addMaterial)
  async add({ params }: Asked<typeof addMaterial>, @CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return this.materials.add(actor, params.eventId, params.sessionId, await uploadOf(request, 'document'))
  }

  @Serves(draftMaterial)
  async read(
    { params }: Asked<typeof draftMaterial>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const fileId = await this.materials.fileOf(actor, params.eventId, params.sessionId, params.materialId)
    await this.files.send(fileId, request, reply)
  }

  @Serves(showMaterial)
  show({ params, body }: Asked<typeof showMaterial>, @CurrentActor() actor: Actor) {
    return this.materials.show(actor, params.eventId, params.sessionId, params.materialId, body.shown)
  }
}
