import { Module } from '@nestjs/common'
import { OrganisationController } from './organisation.controller.js'
import { Organisations } from './organisation.service.js'

@Module({ controllers: [OrganisationController], providers: [Organisations], exports: [Organisations] })
export class OrganisationModule {}
