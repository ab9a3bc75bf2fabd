import { Injectable } from '@nestjs/common'
import type { EventId, SessionId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import * as z from 'zod'
import { Clock } from '../../../adapters/clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { Files } from '../../file/file.service.js'
import type { Upload } from '../../file/upload.js'
import { AgendaRepository } from '../agenda.repository.js'
import { MaterialRepository } from './material.repository.js'

const mostOfOneSession = 20

/** The PDFs of the draft's sessions. Two organisers add one after the other, so that the limit holds. */
@Injectable()
export class Materials {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agendas: AgendaRepository,
    private readonly materials: MaterialRepository,
    private readonly files: Files,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, eventId: EventId, sessionId: SessionId, upload: Upload): Promise<{ materialId: string }> {
    return this.work.run(async () => {
      await this.openSession(actor, eventId, sessionId)
      await this.mustHaveRoom(eventId, sessionId)
      const materialId = newId(z.uuid())
      const fileId = await this.files.keep(upload, 'public', actor.accountId)
      await this.materials.add(materialId, eventId, sessionId, fileId, this.clock.now())
      await this.record(actor, eventId, 'add material', sessionId, upload.name)
      return { materialId }
    })
  }

  /** Taken off twice is taken off once. */
  show(actor: Actor, eventId: EventId, sessionId: SessionId, materialId: string, shown: boolean): Promise<void> {
    return this.work.run(async () => {
      await this.openSession(actor, eventId, sessionId)
      const material = (await this.materials.find(eventId, sessionId, materialId)) ?? refused('NOT_FOUND')
      if (material.shown === shown) return
      if (shown) await this.mustHaveRoom(eventId, sessionId)
      await this.materials.show(materialId, shown ? null : this.clock.now())
      await this.record(actor, eventId, shown ? 'put material back' : 'take material off', sessionId, material.name)
    })
  }

  private async openSession(actor: Actor, eventId: EventId, sessionId: SessionId): Promise<void> {
    await this.agendas.openFor(actor, eventId, 'agenda.write')
    await this.agendas.lockDraft(eventId)
    await this.agendas.session(eventId, sessionId)
  }

  private async mustHaveRoom(eventId: EventId, sessionId: SessionId): Promise<void> {
    const count = await this.materials.count(eventId, sessionId)
    if (count >= mostOfOneSession) refused('TOO_MANY_MATERIALS', { most: mostOfOneSession })
  }

  private record(actor: Actor, eventId: EventId, act: string, objectId: SessionId, objectName: string): Promise<void> {
    return this.audit.record(actor, { word: 'agenda', act, objectId, objectName, eventId })
  }
}
