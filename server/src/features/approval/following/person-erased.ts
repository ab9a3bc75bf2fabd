import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { PersonId } from '@plenary/shared/language/ids'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { People } from '../../person/person.service.js'

/** Who leaves the platform is in no version that parties were asked for, and signs no answer by name. */
@Injectable()
export class ParticipantErased implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.people.whenErased((id) => this.forget(id))
  }

  /** Country and category stay, and that somebody answered; a reason may say who it is about. */
  private async forget(personId: PersonId): Promise<void> {
    await this.work.write(
      `UPDATE approval SET content = content || '{"familyName": "", "givenName": "", "organisation": "", "position": ""}',
         reason = CASE WHEN reason IS NOT NULL THEN '' END
       WHERE object = 'participant' AND object_id IN (SELECT id FROM registration WHERE person_id = $1)`,
      [personId],
    )
    await this.work.write(`UPDATE approval SET answered_by_name = '' WHERE answered_by = $1`, [personId])
  }
}
