import { Controller, Req, Res } from '@nestjs/common'
import {
  chooseLanguage,
  fellowParticipant,
  ownProfile,
  photoOfPerson,
  publicPerson,
  registeredPerson,
  removePhoto,
  saveProfile,
  uploadPhoto,
} from '@plenary/shared/contracts/person'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AnyActor, CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { Files } from '../file/file.service.js'
import { uploadOf } from '../file/upload.js'
import { People } from './person.service.js'

@Controller()
export class PersonController {
  constructor(
    private readonly people: People,
    private readonly files: Files,
  ) {}

  @Serves(ownProfile)
  ownProfile(_: Asked<typeof ownProfile>, @CurrentActor() actor: Actor) {
    return this.people.ownProfile(actor)
  }

  @Serves(saveProfile)
  saveProfile({ body }: Asked<typeof saveProfile>, @CurrentActor() actor: Actor) {
    return this.people.saveProfile(actor, body.version, body.profile)
  }

  @Serves(chooseLanguage)
  chooseLanguage({ body }: Asked<typeof chooseLanguage>, @CurrentActor() actor: Actor) {
    return this.people.chooseLanguage(actor, body.language)
  }

  @Serves(uploadPhoto)
  async uploadPhoto(_: Asked<typeof uploadPhoto>, @CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    await this.people.keepPhoto(actor, await uploadOf(request, 'photo'))
  }

  @Serves(removePhoto)
  removePhoto(_: Asked<typeof removePhoto>, @CurrentActor() actor: Actor) {
    return this.people.removePhoto(actor)
  }

  @Serves(photoOfPerson)
  async photo(
    { params }: Asked<typeof photoOfPerson>,
    @AnyActor() actor: Actor | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.files.send(await this.people.photoFor(actor, params.personId), request, reply)
  }

  @Serves(publicPerson)
  publicPerson({ params }: Asked<typeof publicPerson>) {
    return this.people.forPublic(params.personId)
  }

  @Serves(fellowParticipant)
  fellow({ params }: Asked<typeof fellowParticipant>, @CurrentActor() actor: Actor) {
    return this.people.forFellow(actor, params.eventId, params.personId)
  }

  @Serves(registeredPerson)
  registered({ params }: Asked<typeof registeredPerson>, @CurrentActor() actor: Actor) {
    return this.people.forOrganiser(actor, params.eventId, params.personId)
  }
}
