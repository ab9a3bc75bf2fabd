import { Module } from '@nestjs/common'
import { AgendaController } from './agenda.controller.js'
import { AgendaReads } from './agenda.reads.js'
import { AgendaRepository } from './agenda.repository.js'
import { AgendaService } from './agenda.service.js'
import { ReleaseRepository } from './release/release.repository.js'
import { ReleaseService } from './release/release.service.js'
import { SessionRepository } from './session.repository.js'
import { SpeakersRepository } from './speakers.repository.js'
import { Speakers } from './speakers.service.js'

@Module({
  controllers: [AgendaController],
  providers: [
    AgendaService,
    AgendaReads,
    AgendaRepository,
    SessionRepository,
    Speakers,
    SpeakersRepository,
    ReleaseService,
    ReleaseRepository,
  ],
  exports: [AgendaService, ReleaseService],
})
export class AgendaModule {}
