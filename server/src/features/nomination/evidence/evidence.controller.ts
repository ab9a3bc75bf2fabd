import { Controller, Req, Res } from '@nestjs/common'
import {
  keepEndorsement,
  keepNoteScan,
  ownEndorsement,
  ownNoteScan,
} from '@plenary/shared/contracts/nomination/focal-point'
import {
  endorsementOfNomination,
  evidenceOfNomination,
  noteScanOfNomination,
} from '@plenary/shared/contracts/nomination/organiser'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { Files } from '../../file/file.service.js'
import { uploadOf } from '../../file/upload.js'
import { NominationReads } from '../nomination.reads.js'
import { Evidence } from './evidence.service.js'

/** The papers of a nomination. */
@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: Evidence,
    private readonly reads: NominationReads,
    private readonly files: Files,
  ) {}

  @Serves(keepEndorsement)
  async keepLetter(
    { params }: Asked<typeof keepEndorsement>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ) {
    await this.evidence.keep(actor, params.nominationId, 'letter', await uploadOf(request, 'document'))
    return this.reads.one(actor, params.nominationId)
  }

  @Serves(keepNoteScan)
  async keepNote({ params }: Asked<typeof keepNoteScan>, @CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    await this.evidence.keep(actor, params.nominationId, 'note', await uploadOf(request, 'document'))
    return this.reads.one(actor, params.nominationId)
  }

  @Serves(ownEndorsement)
  async ownLetter(
    { params }: Asked<typeof ownEndorsement>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.files.send(await this.evidence.ownFile(actor, params.nominationId, 'letter'), request, reply)
  }

  @Serves(ownNoteScan)
  async ownNote(
    { params }: Asked<typeof ownNoteScan>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.files.send(await this.evidence.ownFile(actor, params.nominationId, 'note'), request, reply)
  }

  @Serves(evidenceOfNomination)
  read({ params }: Asked<typeof evidenceOfNomination>, @CurrentActor() actor: Actor) {
    return this.evidence.read(actor, params.nominationId)
  }

  @Serves(endorsementOfNomination)
  async letter(
    { params }: Asked<typeof endorsementOfNomination>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.files.send(await this.evidence.readFile(actor, params.nominationId, 'letter'), request, reply)
  }

  @Serves(noteScanOfNomination)
  async note(
    { params }: Asked<typeof noteScanOfNomination>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.files.send(await this.evidence.readFile(actor, params.nominationId, 'note'), request, reply)
  }
}
