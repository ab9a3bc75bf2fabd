import { type DynamicModule, Module, type Type } from '@nestjs/common'
import type { DataSource } from 'typeorm'
import { Clock } from './adapters/clock.js'
import { ClockModule } from './adapters/clock.module.js'
import { DocumentsModule } from './adapters/documents/documents.module.js'
import { SolverModule } from './adapters/solver/solver.module.js'
import type { Config } from './config/config.js'
import { ConfigModule } from './config/config.module.js'
import { DatabaseModule } from './database/database.module.js'
import { AccountModule } from './features/account/account.module.js'
import { DemoModule } from './features/account/demo/demo.module.js'
import { AgendaModule } from './features/agenda/agenda.module.js'
import { AgreementModule } from './features/agreement/agreement.module.js'
import { ApprovalModule } from './features/approval/approval.module.js'
import { AuditModule } from './features/audit/audit.module.js'
import { EventModule } from './features/event/event.module.js'
import { FileModule } from './features/file/file.module.js'
import { HomeModule } from './features/home/home.module.js'
import { NominationModule } from './features/nomination/nomination.module.js'
import { OrganisationModule } from './features/organisation/organisation.module.js'
import { PersonModule } from './features/person/person.module.js'
import { ProgrammeModule } from './features/programme/programme.module.js'
import { RegistrationModule } from './features/registration/registration.module.js'
import { VisitModule } from './features/visit/visit.module.js'
import { HttpModule } from './http/http.module.js'
import { JobsModule } from './jobs/jobs.module.js'

/** The features, from ground to roof. */
const features: readonly Type[] = [
  AuditModule,
  FileModule,
  AccountModule,
  OrganisationModule,
  PersonModule,
  AgreementModule,
  ProgrammeModule,
  EventModule,
  ApprovalModule,
  NominationModule,
  RegistrationModule,
  AgendaModule,
  VisitModule,
  HomeModule,
]

@Module({})
export class AppModule {
  static of(config: Config, source: DataSource, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        ClockModule.of(clock),
        DocumentsModule,
        SolverModule,
        DatabaseModule.on(source),
        HttpModule,
        JobsModule,
        ...features,
        ...(config.demo ? [DemoModule] : []),
      ],
    }
  }
}
