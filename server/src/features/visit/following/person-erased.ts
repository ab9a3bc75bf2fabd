import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { PersonId } from '@plenary/shared/language/ids'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { People } from '../../person/person.service.js'

/** Somebody who leaves the platform leads, interprets and escorts no group any more, stands on no visitor list, acts for no host, and has no wishes. */
@Injectable()
export class PersonErased implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.people.whenErased((id) => this.forget(id))
  }

  private async forget(id: PersonId): Promise<void> {
    await this.work.write(
      `UPDATE visit_group SET leader_id = NULLIF(leader_id, $1), interpreter_id = NULLIF(interpreter_id, $1), escorts = array_remove(escorts, $1),
         version = version + 1 WHERE leader_id = $1 OR interpreter_id = $1 OR $1 = ANY(escorts)`,
      [id],
    )
    await this.work.write('UPDATE membership SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL', [
      id,
      this.clock.now(),
    ])
    await this.work.write(
      `DELETE FROM occupancy WHERE stop_id IS NOT NULL AND kind IN ('person', 'interpreter') AND occupant_id = $1`,
      [id],
    )
    await this.work.write(
      `UPDATE visitor_list SET people = COALESCE((SELECT jsonb_agg(visitor) FROM jsonb_array_elements(people) visitor
         WHERE visitor->>'personId' <> $1::text), '[]') WHERE people @> jsonb_build_array(jsonb_build_object('personId', $1::text))`,
      [id],
    )
    for (const table of ['visit_attendance', 'visit_answer_link'])
      await this.work.write(`DELETE FROM ${table} WHERE person_id = $1`, [id])
    for (const table of ['wish', 'wish_exclusion', 'visit_member'])
      await this.work.write(
        `DELETE FROM ${table} WHERE registration_id IN (SELECT id FROM registration WHERE person_id = $1)`,
        [id],
      )
  }
}
