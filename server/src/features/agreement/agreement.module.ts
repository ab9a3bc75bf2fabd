import { Module } from '@nestjs/common'
import { OrganisationModule } from '../organisation/organisation.module.js'
import { AgreementController } from './agreement.controller.js'
import { AgreementMoves } from './agreement.moves.js'
import { AgreementRepository } from './agreement.repository.js'
import { AgreementService } from './agreement.service.js'

@Module({
  imports: [OrganisationModule],
  controllers: [AgreementController],
  providers: [AgreementService, AgreementMoves, AgreementRepository],
  exports: [AgreementService, AgreementRepository],
})
export class AgreementModule {}
