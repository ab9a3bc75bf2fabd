import { Injectable } from '@nestjs/common'
import type { evidenceOfNomination } from '@plenary/shared/contracts/nomination/organiser'
import type { Answer } from '@plenary/shared/contracts/route'
import type { FileId, NominationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { Files } from '../../file/file.service.js'
import type { Upload } from '../../file/upload.js'
import { FocalPointRepository } from '../focal-point.repository.js'
import type { NominationRow } from '../nomination.entity.js'
import { NominationRepository, type Opened } from '../nomination.repository.js'
import { nameOf } from '../nomination.view.js'

/** The two papers of a nomination. */
export type Paper = 'letter' | 'note'

const acts = { letter: 'read endorsement letter', note: 'read note verbale' } as const

const fileOf = (row: NominationRow, paper: Paper): FileId | null =>
  paper === 'letter' ? row.letterFileId : row.noteFileId

/** Evidence for a nomination. Each reading by an organiser is written down. */
@Injectable()
export class Evidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nominations: NominationRepository,
    private readonly focalPoints: FocalPointRepository,
    private readonly files: Files,
    private readonly audit: Audit,
  ) {}

  /** Keeps a paper in place of the one before; the scan of a note counts for every nominee of the list with the same note. */
  async keep(actor: Actor, id: NominationId, paper: Paper, upload: Upload): Promise<void> {
    await this.work.run(async () => {
      const opened = await this.nominations.openFor(actor, id, 'nomination.own')
      await this.focalPoints.lock(opened.focalPoint.id)
      const { row } = await this.nominations.known(id)
      if (row.state !== 'draft' && row.state !== 'returned') refused('MOVE_NOT_ALLOWED', { state: row.state })
      const fileId = await this.files.keep(upload, 'private', actor.accountId)
      const column = paper === 'letter' ? { letterFileId: fileId } : { noteFileId: fileId }
      await this.nominations.change(id, row.version, column)
      if (paper === 'note' && row.noteNumber !== '')
        await this.nominations.keepScan(row.focalPointId, row.noteNumber, fileId)
      await this.removeUnused(fileOf(row, paper))
    })
  }

  /** The file for its own focal point. */
  async ownFile(actor: Actor, id: NominationId, paper: Paper): Promise<FileId> {
    const { row } = await this.nominations.openFor(actor, id, 'nomination.own')
    return fileOf(row, paper) ?? refused('NOT_FOUND')
  }

  /** The file for an organiser, whose reading is written down first. */
  readFile(actor: Actor, id: NominationId, paper: Paper): Promise<FileId> {
    return this.work.run(async () => {
      const opened = await this.nominations.openFor(actor, id, 'nomination.read')
      const fileId = fileOf(opened.row, paper) ?? refused('NOT_FOUND')
      await this.record(actor, opened, acts[paper])
      return fileId
    })
  }

  /** What the evidence says, for an organiser, whose reading is written down with it. */
  read(actor: Actor, id: NominationId): Promise<Answer<typeof evidenceOfNomination>> {
    return this.work.run(async () => {
      const opened = await this.nominations.openFor(actor, id, 'nomination.read')
      await this.record(actor, opened, 'read evidence')
      const { row } = opened
      const names = await this.work.rows<{ id: FileId; name: string }>(
        'SELECT id, name FROM file WHERE id IN ($1, $2)',
        [row.letterFileId, row.noteFileId],
      )
      const called = (fileId: FileId | null) => names.find((file) => file.id === fileId)?.name ?? null
      return {
        noteNumber: row.noteNumber,
        noteOn: row.noteOn,
        letter: called(row.letterFileId),
        scan: called(row.noteFileId),
      }
    })
  }

  /** Removes the papers of a nomination that is gone or forgot them; a scan that others share stays. */
  async forget({ letterFileId, noteFileId }: Pick<NominationRow, 'letterFileId' | 'noteFileId'>): Promise<void> {
    await this.removeUnused(letterFileId)
    await this.removeUnused(noteFileId)
  }

  private async removeUnused(fileId: FileId | null): Promise<void> {
    if (fileId !== null && !(await this.nominations.holds(fileId))) await this.files.remove(fileId)
  }

  private record(actor: Actor, { row, focalPoint, event }: Opened, act: string): Promise<void> {
    return this.audit.record(actor, {
      word: 'nomination',
      act,
      objectId: row.id,
      objectName: nameOf(row, focalPoint),
      eventId: event.id,
    })
  }
}
