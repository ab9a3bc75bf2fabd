import { Injectable } from '@nestjs/common'
import type { ApprovalId, EventId, OrganisationId, RegistrationId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import type { ApprovalStanding, PartyStanding } from '@plenary/shared/rules/approval/standing'
import { Clock } from '../../adapters/clock.js'
import { Announcements } from '../../jobs/announcements.js'
import { Audit, type By } from '../audit/audit.service.js'
import { ApprovalRepository, type Standing } from './approval.repository.js'
import { nameOf, partyNameOf } from './approval.view.js'

/** Those that are asked, or asked again. */
const toBeAsked: readonly ApprovalStanding[] = ['not asked', 'changed', 'objected', 'lapsed']

/** For words above: where parties stand, and asking them. Whoever decides by it holds the event's lock. */
@Injectable()
export class Approvals {
  constructor(
    private readonly approvals: ApprovalRepository,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** Where each party that approves the list stands to these registrations as they are now, in one query. */
  async standingsOf(
    eventId: EventId,
    ids: readonly RegistrationId[],
  ): Promise<ReadonlyMap<RegistrationId, readonly PartyStanding[]>> {
    const found = new Map<RegistrationId, PartyStanding[]>(ids.map((id) => [id, []]))
    for (const { registrationId, party, standing } of await this.approvals.standings(eventId, { ids }))
      found.get(registrationId)?.push({ name: party, standing })
    return found
  }

  /** Asks every party for these registrations as they are now, but for those that were asked for this version or said yes to it. */
  async ask(eventId: EventId, ids: readonly RegistrationId[], by: By, dueAt: Instant | null): Promise<void> {
    await this.insert(eventId, await this.approvals.standings(eventId, { ids, only: toBeAsked }), by, dueAt)
  }

  /** Asks again for each registration on the list that has another version than the one its party was asked for. */
  async askAgain(eventId: EventId): Promise<void> {
    await this.insert(eventId, await this.approvals.standings(eventId, { only: ['changed'] }), 'clock', null)
  }

  private async insert(eventId: EventId, standings: readonly Standing[], by: By, dueAt: Instant | null): Promise<void> {
    if (standings.length === 0) return
    const asks = by !== 'clock' && 'accountId' in by ? by : null
    const ids = await this.approvals.insert(
      eventId,
      standings.map(({ organisationId, registrationId, nextRound, present, askedBy, askedByName }) => ({
        organisationId,
        object: 'participant' as const,
        objectId: registrationId,
        round: nextRound,
        content: present,
        askedBy: asks ? asks.accountId : askedBy,
        askedByName: asks ? asks.name : (askedByName ?? ''),
      })),
      this.clock.now(),
      dueAt,
    )
    await this.record(eventId, standings, by)
    await this.tell(eventId, standings, ids)
  }

  private record(eventId: EventId, standings: readonly Standing[], by: By): Promise<void> {
    return this.audit.recordAll(
      standings.map((one) => ({
        by,
        act: {
          word: 'approval',
          act: one.nextRound === 1 ? 'ask' : 'ask again',
          objectId: one.registrationId,
          objectName: nameOf(one),
          eventId,
          to: 'asked',
          details: { party: partyNameOf(one.party) },
        },
      })),
    )
  }

  /** Once to each party, however many it is asked for. */
  private tell(eventId: EventId, standings: readonly Standing[], ids: readonly ApprovalId[]): Promise<void> {
    const first = new Map<OrganisationId, ApprovalId>()
    for (const [at, { organisationId }] of standings.entries()) {
      const id = ids[at]
      if (id && !first.has(organisationId)) first.set(organisationId, id)
    }
    return this.announcements.announceAll(
      [...first].map(([organisationId, approvalId]) => ({
        fact: 'approval.asked',
        about: { eventId, organisationId, approvalId },
      })),
    )
  }
}
