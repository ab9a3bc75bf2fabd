import { Global, Module } from '@nestjs/common'
import { AuditController } from './audit.controller.js'
import { AuditReads } from './audit.reads.js'
import { Audit } from './audit.service.js'

@Global()
@Module({ controllers: [AuditController], providers: [Audit, AuditReads], exports: [Audit, AuditReads] })
export class AuditModule {}
