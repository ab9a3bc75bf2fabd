import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { EventId, FileId, SessionId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import * as z from 'zod'
import { Clock } from '../../../adapters/clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Sweep } from '../../../jobs/sweep.js'
import { Audit } from '../../audit/audit.service.js'
import { Files } from '../../file/file.service.js'
import type { Upload } from '../../file/upload.js'
import { AgendaRepository } from '../agenda.repository.js'
import { MaterialRepository } from './material.repository.js'

const mostOfOneSession = 20

/** As long as what was taken off, and never released, can be put back. */
const keptForMilliseconds = 24 * 3_600_000

/** The PDFs of the draft's sessions. Two organisers add one after the other, so that the limit holds. */
@Injectable()
export class Materials implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agendas: AgendaRepository,
    private readonly materials: MaterialRepository,
    private readonly files: Files,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly sweep: Sweep,
  ) {}

  onModuleInit(): void {
    this.sweep.add('materials that were taken off', (now) => this.forget(now))
  }

  add(actor: Actor, eventId: EventId, sessionId: SessionId, upload: Upload): Promise<{ materialId: string }> {
    return this.work.run(async () => {
      await this.agendas.openFor(actor, eventId, 'agenda.write')
      await this.mustHaveRoom(eventId, sessionId)
      // Before the lock: bytes take long, and nobody else waits for them
      const fileId = await this.files.keep(upload, 'private', actor.accountId)
      await this.openSession(actor, eventId, sessionId)
      await this.mustHaveRoom(eventId, sessionId)
      const materialId = newId(z.uuid())
      await this.materials.add(materialId, eventId, sessionId, fileId, this.clock.now())
      await this.record(actor, eventId, 'add material', sessionId, upload.name)
      return { materialId }
    })
  }

  /** The file for who works on the draft. */
  async fileOf(actor: Actor, eventId: EventId, sessionId: SessionId, materialId: string): Promise<FileId> {
    await this.agendas.openFor(actor, eventId, 'agenda.read')
    const { fileId } = (await this.materials.find(eventId, sessionId, materialId)) ?? refused('NOT_FOUND')
    return fileId
  }

  /** What is in the draft now comes to everybody, with the release that is being made. */
  async makePublic(eventId: EventId): Promise<void> {
    await this.files.makePublic(await this.materials.filesOfDraft(eventId))
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

  /** What was never released leaves a day after it was taken off. */
  private forget(now: Instant): Promise<void> {
    return this.work.run(async () => {
      const gone = await this.materials.neverReleased(new Date(Date.parse(now) - keptForMilliseconds))
      await this.materials.remove(gone.map(({ id }) => id))
      for (const { fileId } of gone) await this.files.remove(fileId)
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
