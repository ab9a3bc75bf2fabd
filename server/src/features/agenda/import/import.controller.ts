import { Controller, Req } from '@nestjs/common'
import { applyImport, previewImport, scheduleFileLimit } from '@plenary/shared/contracts/agenda-import'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { FastifyRequest } from 'fastify'
import { CurrentActor } from '../../../http/current-actor.js'
import { uploadedFile } from '../../../http/incoming/upload.js'
import { Serves } from '../../../http/serves.js'
import { ImportService } from './import.service.js'

@Controller()
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  @Serves(previewImport)
  async preview({ params }: Asked<typeof previewImport>, @CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return this.imports.preview(actor, params.eventId, await uploadedFile(request, scheduleFileLimit))
  }

  @Serves(applyImport)
  async apply(
    { params, query }: Asked<typeof applyImport>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ) {
    const content = await uploadedFile(request, scheduleFileLimit)
    return this.imports.apply(actor, params.eventId, content, query.digest)
  }
}
