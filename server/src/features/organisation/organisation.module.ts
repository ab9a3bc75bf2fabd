import { Module } from '@nestjs/common'
import { Memberships } from './memberships.js'
import { OrganisationController } from './organisation.controller.js'
import { Organisations } from './organisation.service.js'

@Module({
  controllers: [OrganisationController],
  providers: [Organisations, Memberships],
  exports: [Organisations, Memberships],
})
export class OrganisationModule {}
