import { Global, Module } from '@nestjs/common'
import { PersonController } from './person.controller.js'
import { PersonRepository } from './person.repository.js'
import { People } from './person.service.js'

@Global()
@Module({ controllers: [PersonController], providers: [People, PersonRepository], exports: [People] })
export class PersonModule {}
