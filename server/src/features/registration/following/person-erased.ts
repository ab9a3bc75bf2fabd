import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { PersonId, RegistrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { beforeAttendance } from '@plenary/shared/rules/registration/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { People } from '../../person/person.service.js'
import { RegistrationMoves } from '../registration.moves.js'
import { RegistrationRepository } from '../registration.repository.js'

/** Somebody who leaves the platform withdraws; their registrations forget who it was and keep what figures count. */
@Injectable()
export class PersonErased implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly registrations: RegistrationRepository,
    private readonly moves: RegistrationMoves,
  ) {}

  onModuleInit(): void {
    this.people.whenErased((id, owner) => this.erase(id, owner))
  }

  private async erase(personId: PersonId, owner: Actor): Promise<void> {
    await this.withdrawAll(personId, owner)
    await this.forget(personId)
  }

  private async withdrawAll(personId: PersonId, owner: Actor): Promise<void> {
    const coming = await this.work.rows<{ id: RegistrationId }>(
      'SELECT id FROM registration WHERE person_id = $1 AND state = ANY($2::text[]) ORDER BY event_id',
      [personId, [...beforeAttendance]],
    )
    for (const { id } of coming)
      await this.moves.make('withdraw', await this.registrations.known(id), owner, {
        leavingReason: 'other',
        why: 'left the platform',
      })
  }

  /** Country, gender, category and state stay; the audit keeps the number. */
  private async forget(personId: PersonId): Promise<void> {
    await this.work.write(
      `UPDATE audit SET object_name = split_part(object_name, ' ', 1)
       WHERE object_id IN (SELECT id FROM registration WHERE person_id = $1)`,
      [personId],
    )
    await this.work.write(
      'DELETE FROM answer_link WHERE registration_id IN (SELECT id FROM registration WHERE person_id = $1)',
      [personId],
    )
    await this.work.write(
      `UPDATE registration SET family_name = '', given_name = '', badge_name = NULL, own_script_name = NULL, own_script_language = NULL,
         honorific = NULL, organisation = NULL, position = NULL, answers = '{}', needs = '{}', search = '', sort_name = '', badge_code = NULL,
         leaving_note = NULL, version = version + 1 WHERE person_id = $1`,
      [personId],
    )
  }
}
