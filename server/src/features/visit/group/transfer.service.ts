import { Injectable } from '@nestjs/common'
import type { TransferFields } from '@plenary/shared/contracts/visit/organiser.forms'
import { type EventId, type TransferId, transferId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { StopRepository } from '../stop/stop.repository.js'
import { type VisitEvent, VisitRepository } from '../visit.repository.js'
import { GroupRepository } from './group.repository.js'

/** Rides, walks and meals between the stops; minutes and mode are typed by hand. */
@Injectable()
export class TransferService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly groups: GroupRepository,
    private readonly stops: StopRepository,
    private readonly audit: Audit,
  ) {}

  add(actor: Actor, eventId: EventId, fields: TransferFields): Promise<{ id: TransferId }> {
    return this.write(actor, eventId, 'add transfer', async (event) => {
      await this.groups.ofEvent(eventId, fields.groupId)
      const id = newId(transferId)
      await this.work.write(
        `INSERT INTO visit_transfer (id, event_id, group_id, starts_local, ends_local, starts_at, ends_at, mode, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, eventId, ...columnsOf(fields, event)],
      )
      return { id }
    })
  }

  async change(
    actor: Actor,
    eventId: EventId,
    id: TransferId,
    { fields, version }: { fields: TransferFields; version: number },
  ): Promise<void> {
    await this.write(actor, eventId, 'change transfer', async (event) => {
      await this.mustBeOf(eventId, id)
      await this.groups.ofEvent(eventId, fields.groupId)
      const changed = await this.work.write(
        `UPDATE visit_transfer SET group_id = $3, starts_local = $4, ends_local = $5, starts_at = $6, ends_at = $7, mode = $8, note = $9,
           version = version + 1 WHERE id = $1 AND version = $2`,
        [id, version, ...columnsOf(fields, event)],
      )
      return changed === 1 ? { id } : refused('CHANGED_MEANWHILE')
    })
  }

  async remove(actor: Actor, eventId: EventId, id: TransferId, version: number): Promise<void> {
    await this.write(actor, eventId, 'remove transfer', async () => {
      await this.mustBeOf(eventId, id)
      const removed = await this.work.write('DELETE FROM visit_transfer WHERE id = $1 AND version = $2', [id, version])
      return removed === 1 ? { id } : refused('CHANGED_MEANWHILE')
    })
  }

  /** Under the lock of the visit; afterwards who and what is needed where is written anew. */
  private write(
    actor: Actor,
    eventId: EventId,
    act: string,
    write: (event: VisitEvent) => Promise<{ id: TransferId }>,
  ): Promise<{ id: TransferId }> {
    return this.work.run(async () => {
      const event = await this.visits.openEvent(actor, eventId, 'visit.write')
      await this.visits.lock(eventId)
      const written = await write(event)
      await this.stops.occupy(eventId)
      await this.audit.record(actor, { word: 'visit', act, objectId: written.id, objectName: act, eventId })
      return written
    })
  }

  private async mustBeOf(eventId: EventId, id: TransferId): Promise<void> {
    const found = await this.work.row('SELECT 1 FROM visit_transfer WHERE event_id = $1 AND id = $2', [eventId, id])
    if (!found) refused('NOT_FOUND')
  }
}

const columnsOf = ({ groupId, startsLocal, endsLocal, mode, note }: TransferFields, { zone }: VisitEvent) => [
  groupId,
  startsLocal,
  endsLocal,
  instantAt(startsLocal, zone),
  instantAt(endsLocal, zone),
  mode,
  note,
]
