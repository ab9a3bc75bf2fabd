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
    await this.lockEvents(personId)
    await this.work.write(
      `UPDATE approval SET content = content || '{"familyName": "", "givenName": "", "organisation": "", "position": ""}',
         reason = CASE WHEN reason IS NOT NULL THEN '' END
       WHERE object = 'participant' AND object_id IN (SELECT id FROM registration WHERE person_id = $1)`,
      [personId],
    )
    await this.unnameInAgendas(personId)
    await this.work.write(`UPDATE approval SET answered_by_name = '' WHERE answered_by = $1`, [personId])
  }

  /** Whoever moves an approval or a registration holds its event first, so these stand still before anything is written; one after the other, by their ids. */
  private async lockEvents(personId: PersonId): Promise<void> {
    await this.work.mandatory.query(
      `SELECT 1 FROM event WHERE id IN (SELECT event_id FROM registration WHERE person_id = $1
         UNION SELECT event_id FROM approval WHERE answered_by = $1 OR object = 'agenda release' AND content->'sessions' @> $2)
       ORDER BY id FOR NO KEY UPDATE`,
      [personId, partOf(personId)],
    )
  }

  /** As in the agenda itself, so that a yes to it still counts. */
  private async unnameInAgendas(personId: PersonId): Promise<void> {
    const rows = await this.work.rows<{ id: string; content: AskedAgenda }>(
      `SELECT id, content FROM approval WHERE object = 'agenda release' AND content->'sessions' @> $1 FOR UPDATE`,
      [partOf(personId)],
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

/** What an agenda contains in which this person has a part. */
const partOf = (personId: PersonId): string => JSON.stringify([{ people: [{ personId }] }])

const unnamed = (people: readonly Part[], personId: PersonId): Part[] =>
  people.map((one) => (one.personId === personId ? { ...one, personId: null, name: nobody } : one))
