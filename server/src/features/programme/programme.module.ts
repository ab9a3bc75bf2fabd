import { Module } from '@nestjs/common'
import { AgreementModule } from '../agreement/agreement.module.js'
import { ProgrammeController } from './programme.controller.js'
import { ProgrammeRepository } from './programme.repository.js'
import { ProgrammeService } from './programme.service.js'

@Module({
  imports: [AgreementModule],
  controllers: [ProgrammeController],
  providers: [ProgrammeService, ProgrammeRepository],
  exports: [ProgrammeService],
})
export class ProgrammeModule {}
