import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { PersonId } from '@plenary/shared/language/ids'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { People } from '../../person/person.service.js'

/** What stands where a name was, as in the agenda. */
const nobody = 'N. N.'

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
    await this.unnameInAgendas(personId)
    await this.work.write(`UPDATE approval SET answered_by_name = '' WHERE answered_by = $1`, [personId])
  }

  /** As in the agenda itself, so that a yes to it still counts. */
  private async unnameInAgendas(personId: PersonId): Promise<void> {
    const rows = await this.work.rows<{ id: string; content: AskedAgenda }>(
      `SELECT id, content FROM approval WHERE object = 'agenda release' AND content->'sessions' @> $1 FOR UPDATE`,
      [JSON.stringify([{ people: [{ personId }] }])],
    )
    for (const { id, content } of rows)
      await this.work.write('UPDATE approval SET content = $2 WHERE id = $1', [
        id,
        {
          ...content,
          sessions: content.sessions.map((session) => ({ ...session, people: unnamed(session.people, personId) })),
        },
      ])
  }
}

interface Part {
  readonly personId: string | null
  readonly name: string
}
interface AskedAgenda {
  readonly sessions: readonly { readonly people: readonly Part[] }[]
}

const unnamed = (people: readonly Part[], personId: PersonId): Part[] =>
  people.map((one) => (one.personId === personId ? { ...one, personId: null, name: nobody } : one))
