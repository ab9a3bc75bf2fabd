import { Global, Module } from '@nestjs/common'
import { NamedPeople } from './named-people.js'
import { PersonController } from './person.controller.js'
import { PersonRepository } from './person.repository.js'
import { People } from './person.service.js'

@Global()
@Module({
  controllers: [PersonController],
  providers: [People, NamedPeople, PersonRepository],
  exports: [People, NamedPeople],
})
export class PersonModule {}
