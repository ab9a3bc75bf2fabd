import { Injectable } from '@nestjs/common'
import type { ReleaseLine } from '@plenary/shared/contracts/agenda'
import type { EventId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { mayAccept } from '@plenary/shared/rules/agenda/conflicts'
import { outsideOf } from '@plenary/shared/rules/agenda/placing'
import { mayRelease } from '@plenary/shared/rules/agenda/release'
import { mayAsk, type PartyStanding } from '@plenary/shared/rules/approval/standing'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { Announcements } from '../../../jobs/announcements.js'
import { Approvals } from '../../approval/approvals.js'
import { Audit } from '../../audit/audit.service.js'
import { OccupancyRepository } from '../../event/occupancy.repository.js'
import { type AgendaEvent, AgendaRepository } from '../agenda.repository.js'
import { askedAgendaOf } from '../approval/asked-agenda.js'
import { conflictsIn, type NamedConflict } from '../draft/draft-conflicts.js'
import { Materials } from '../materials/materials.service.js'
import { NewsService } from '../news/news.service.js'
import { Promises } from '../promises.js'
import { ReleasePages } from './page/page.service.js'
import { PublishedAgendas } from './published-agendas.js'
import { ReleaseRepository } from './release.repository.js'
import { countOf, differenceBetween, type Snapshot, snapshotOf } from './snapshot.js'

@Injectable()
export class ReleaseService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agendas: AgendaRepository,
    private readonly releases: ReleaseRepository,
    private readonly occupancies: OccupancyRepository,
    private readonly published: PublishedAgendas,
    private readonly promises: Promises,
    private readonly approvals: Approvals,
    private readonly news: NewsService,
    private readonly pages: ReleasePages,
    private readonly materials: Materials,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** Makes the next release of the draft: numbered from 1, without gaps, one at a time. Refuses what `mayRelease` refuses. */
  release(actor: Actor, eventId: EventId, note: LocalText): Promise<ReleaseLine> {
    return this.work.run(async () => {
      const event = await this.agendas.openFor(actor, eventId, 'agenda.release')
      const { last, snapshot, facts } = await this.weigh(event)
      refuseIf(mayRelease({ ...facts, approvals: await this.standings(eventId, snapshot) }))

      const number = (last?.number ?? 0) + 1
      const at = this.clock.now()
      await this.releases.insert(eventId, { number, at, by: actor, note, snapshot })
      await this.materials.makePublic(eventId)
      await this.pages.write(eventId, number)
      await this.news.prepare(eventId, number, snapshot, actor)
      await this.audit.record(actor, {
        word: 'agenda',
        act: 'release agenda',
        objectId: eventId,
        objectName: `${number}`,
        eventId,
        details: { number, sessions: snapshot.sessions.length },
      })
      await this.announcements.announce('agenda.released', { eventId, number: String(number) })
      this.work.afterCommit(() => this.published.forget(eventId))
      return { number, releasedAt: at, releasedBy: actor.name, note, sessions: snapshot.sessions.length }
    })
  }

  /** Asks the parties for the draft as it is now. Refuses what a release would refuse but for them, and where there is nobody to ask. */
  askParties(actor: Actor, eventId: EventId, dueAt: Instant | null): Promise<void> {
    return this.work.run(async () => {
      const event = await this.agendas.openFor(actor, eventId, 'approval.ask')
      if (dueAt !== null && dueAt <= this.clock.now()) refused('ANSWER_TOO_LATE', { dueAt })
      const { snapshot, facts } = await this.weigh(event)
      refuseIf(mayRelease({ ...facts, approvals: [] }))
      refuseIf(mayAsk(await this.standings(eventId, snapshot)))
      await this.approvals.askForAgenda(eventId, askedAgendaOf(snapshot), actor, dueAt)
    })
  }

  /** The draft as it would be released, standing still until the transaction ends, with all that the rule asks of it alone. */
  private async weigh(event: AgendaEvent) {
    await this.agendas.lockDraft(event.id)
    await this.promises.keep(event)
    const last = await this.releases.last(event.id)
    const rooms = await this.agendas.rooms(event.id)
    const sessions = await this.agendas.sessions(event.id)
    const snapshot = snapshotOf(event.zone, rooms, sessions, last?.snapshot ?? null)
    const accepted = await this.agendas.accepted(event.id)
    const facts = {
      conflicts: conflictsIn({ event, rooms, sessions, occupancies: await this.occupancies.of(event.id) }),
      accepted: new Set(accepted.map(({ key }) => key)),
      changes: countOf(differenceBetween(last?.snapshot ?? null, snapshot)),
      outside: outsideOf(snapshot.sessions, event),
      lastRelease: last?.number ?? 0,
    }
    return { last, snapshot, facts }
  }

  /** Who approves may have been changed before the draft stood still, so it is asked under the lock. */
  private standings(eventId: EventId, snapshot: Snapshot): Promise<PartyStanding[]> {
    return this.approvals.agendaStandings(eventId, askedAgendaOf(snapshot))
  }

  /** Takes a conflict of the draft on, by name. It counts as long as the same places are in each other's way in the same way. */
  accept(actor: Actor, eventId: EventId, key: string, reason: string): Promise<void> {
    return this.work.run(async () => {
      const event = await this.agendas.openFor(actor, eventId, 'agenda.release')
      const conflict = (await this.conflictsOf(event)).find((one) => one.key === key && mayAccept(one))
      if (!conflict) refused('NOT_FOUND')

      await this.releases.accept(eventId, key, actor, this.clock.now(), reason)
      await this.audit.record(actor, {
        word: 'agenda',
        act: 'accept conflict',
        objectId: conflict.occupantId ?? conflict.placeIds[0] ?? eventId,
        objectName: conflict.kind,
        eventId,
        why: reason,
        details: { places: [...conflict.placeIds], from: conflict.startsAt, to: conflict.endsAt },
      })
    })
  }

  private async conflictsOf(event: AgendaEvent): Promise<NamedConflict[]> {
    const rooms = await this.agendas.rooms(event.id)
    const sessions = await this.agendas.sessions(event.id)
    return conflictsIn({ event, rooms, sessions, occupancies: await this.occupancies.of(event.id) })
  }
}
