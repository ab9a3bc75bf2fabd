import { Controller, Header, StreamableFile } from '@nestjs/common'
import { exportOfRegistrations } from '@plenary/shared/contracts/registration/organiser'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { ExportService } from './export.service.js'

@Controller()
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  @Header('cache-control', 'private, no-store')
  @Serves(exportOfRegistrations)
  async write(asked: Asked<typeof exportOfRegistrations>, @CurrentActor() actor: Actor) {
    const { content, mediaType, disposition } = await this.exports.write(actor, asked)
    return new StreamableFile(content, { type: mediaType, disposition })
  }
}
