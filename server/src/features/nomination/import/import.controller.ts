import { Controller, Req } from '@nestjs/common'
import { importNominees, nomineeTableLimit, previewNominees } from '@plenary/shared/contracts/nomination/nominee-import'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { FastifyRequest } from 'fastify'
import { CurrentActor } from '../../../http/current-actor.js'
import { uploadedFile } from '../../../http/incoming/upload.js'
import { Serves } from '../../../http/serves.js'
import { NomineeImport } from './import.service.js'

@Controller()
export class NomineeImportController {
  constructor(private readonly imports: NomineeImport) {}

  @Serves(previewNominees)
  async preview(
    { params, query }: Asked<typeof previewNominees>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ) {
    const content = await uploadedFile(request, nomineeTableLimit)
    return this.imports.preview(actor, params.focalPointId, content, query.mapping)
  }

  @Serves(importNominees)
  async apply(
    { params, query }: Asked<typeof importNominees>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ) {
    const content = await uploadedFile(request, nomineeTableLimit)
    return this.imports.apply(actor, params.focalPointId, content, query.mapping, query.digest)
  }
}
