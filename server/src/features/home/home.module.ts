import { Module } from '@nestjs/common'
import { AgendaModule } from '../agenda/agenda.module.js'
import { RegistrationModule } from '../registration/registration.module.js'
import { HomeController } from './home.controller.js'
import { HomeReads } from './home.reads.js'

@Module({
  imports: [RegistrationModule, AgendaModule],
  controllers: [HomeController],
  providers: [HomeReads],
})
export class HomeModule {}
