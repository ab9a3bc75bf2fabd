import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { EventId, PersonId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { Audit } from '../audit/audit.service.js'
import { People } from '../person/person.service.js'
import { ReleasePages } from './release/page/page.service.js'
import type { Snapshot } from './release/snapshot.js'

/** What stands where a name was. */
const noName = 'N. N.'

interface Release {
  event_id: EventId
  number: number
  snapshot: Snapshot
}

/** Somebody who leaves the platform is named no more, in the draft and in what was released: the one change that a release allows. */
@Injectable()
export class PersonErased implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly pages: ReleasePages,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.people.whenErased((id, owner) => this.erase(id, owner))
  }

  private async erase(personId: PersonId, owner: Actor): Promise<void> {
    const releases = await this.work.rows<Release>(
      'SELECT event_id, number, snapshot FROM agenda_release WHERE $1 = ANY(people) ORDER BY event_id, number FOR UPDATE',
      [personId],
    )
    for (const release of releases) await this.rename(release, personId, owner)
    await this.work.write('UPDATE session_person SET name = $2, person_id = NULL, origin = NULL WHERE person_id = $1', [
      personId,
      noName,
    ])
    await this.work.write(`DELETE FROM occupancy WHERE kind IN ('person', 'interpreter') AND occupant_id = $1`, [
      personId,
    ])
    await this.work.write(
      `DELETE FROM agenda_act WHERE before->'people' @> jsonb_build_array(jsonb_build_object('personId', $1::text))`,
      [personId],
    )
    await this.work.write('DELETE FROM session_star WHERE person_id = $1', [personId])
    await this.work.write('DELETE FROM agenda_notice WHERE person_id = $1', [personId])
    await this.work.write('DELETE FROM calendar_feed WHERE person_id = $1', [personId])
  }

  /** What is kept in memory is keyed by the event's version, so a new one makes it be made again. */
  private async rename({ event_id, number, snapshot }: Release, personId: PersonId, owner: Actor): Promise<void> {
    const without = {
      ...snapshot,
      sessions: withoutName(snapshot.sessions, personId),
      removed: withoutName(snapshot.removed, personId),
    }
    await this.work.write(
      'UPDATE agenda_release SET snapshot = $3, people = array_remove(people, $4::uuid) WHERE event_id = $1 AND number = $2',
      [event_id, number, without, personId],
    )
    await this.pages.write(event_id, number)
    await this.work.write('UPDATE event SET version = version + 1 WHERE id = $1', [event_id])
    await this.audit.record(owner, {
      word: 'agenda',
      act: 'erase name',
      objectId: event_id,
      objectName: `release ${number}`,
      eventId: event_id,
    })
  }
}

const withoutName = (sessions: Snapshot['sessions'], personId: PersonId): Snapshot['sessions'] =>
  sessions.map((session) => ({
    ...session,
    people: session.people.map((one) => (one.personId === personId ? { ...one, personId: null, name: noName } : one)),
  }))
