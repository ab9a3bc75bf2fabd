import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { FileId, PersonId } from '@plenary/shared/language/ids'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { People } from '../../person/person.service.js'
import { Evidence } from '../evidence/evidence.service.js'

const theirs = `(person_id = $1 OR merged_person_id = $1 OR lower(address) = (SELECT lower(address) FROM person WHERE id = $1))`

/** Somebody who leaves the platform is named in no nomination any more, and nominates for nobody. */
@Injectable()
export class NomineeErased implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly evidence: Evidence,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.people.whenErased((id) => this.forget(id))
  }

  /** Country, gender, category and state stay; the audit keeps who nominated. */
  private async forget(personId: PersonId): Promise<void> {
    const papers = await this.work.rows<{ letterFileId: FileId | null }>(
      `SELECT letter_file_id AS "letterFileId" FROM nomination WHERE ${theirs}`,
      [personId],
    )
    await this.work.write(
      `UPDATE audit SET object_name = split_part(object_name, ': ', 1) WHERE object_id IN (SELECT id FROM nomination WHERE ${theirs})`,
      [personId],
    )
    await this.work.write(
      `UPDATE nomination SET family_name = '', given_name = '', address = NULL, organisation = '', position = '', letter_file_id = NULL,
         remark = NULL, replaces_because = NULL, version = version + 1 WHERE ${theirs}`,
      [personId],
    )
    for (const { letterFileId } of papers) await this.evidence.forget({ letterFileId, noteFileId: null })
    await this.work.write(
      'UPDATE focal_point SET revoked_at = $2, version = version + 1 WHERE person_id = $1 AND revoked_at IS NULL',
      [personId, this.clock.now()],
    )
  }
}
