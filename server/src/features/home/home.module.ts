import { Module } from '@nestjs/common'
import { AgendaModule } from '../agenda/agenda.module.js'
import { ApprovalModule } from '../approval/approval.module.js'
import { EventModule } from '../event/event.module.js'
import { NominationModule } from '../nomination/nomination.module.js'
import { RegistrationModule } from '../registration/registration.module.js'
import { VisitModule } from '../visit/visit.module.js'
import { HomeController } from './home.controller.js'
import { HomeReads } from './home.reads.js'
import { OrganiseController } from './organise.controller.js'
import { OrganiseReads } from './organise.reads.js'

@Module({
  imports: [EventModule, ApprovalModule, NominationModule, RegistrationModule, AgendaModule, VisitModule],
  controllers: [HomeController, OrganiseController],
  providers: [HomeReads, OrganiseReads],
})
export class HomeModule {}
