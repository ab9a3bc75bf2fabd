import { Controller, Req, Res } from '@nestjs/common'
import { publicFile } from '@plenary/shared/contracts/file'
import type { Asked } from '@plenary/shared/contracts/route'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Serves } from '../../http/serves.js'
import { Files } from './file.service.js'

@Controller()
export class FileController {
  constructor(private readonly files: Files) {}

  @Serves(publicFile)
  publicFile({ params }: Asked<typeof publicFile>, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.files.sendPublic(params.sha256, request, reply)
  }
}
