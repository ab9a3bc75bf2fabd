import { Injectable } from '@nestjs/common'
import type { ApprovalId, EventId, OrganisationId, RegistrationId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { approvalStandings, isToBeAsked, type PartyStanding, standingOf } from '@plenary/shared/rules/approval/standing'
import { Clock } from '../../adapters/clock.js'
import { Announcements } from '../../jobs/announcements.js'
import { Audit, type By } from '../audit/audit.service.js'
import { ApprovalRepository, type Asking, type Standing } from './approval.repository.js'
import { nameOf, partyNameOf } from './approval.view.js'

/** Those that are asked, or asked again. */
const toBeAsked = approvalStandings.filter(isToBeAsked)

/** What is asked of whom, as the audit names it. */
interface Named extends Asking {
  readonly party: LocalText
  readonly objectName: string
}

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
    for (const { registrationId, party, standing } of await this.approvals.standings(eventId, ids))
      found.get(registrationId)?.push({ name: party, standing })
    return found
  }

  /** Asks every party for these registrations as they are now, but for those that were asked for this version or have answered to it. */
  async ask(eventId: EventId, ids: readonly RegistrationId[], by: By, dueAt: Instant | null): Promise<void> {
    const standings = await this.approvals.standings(eventId, ids, toBeAsked)
    await this.insert(eventId, standings.map(askingFor(by, dueAt)), by)
  }

  /**
   * Asks again for each of these registrations that is on the list and has another version than the one its party was asked
   * for, or for each of the event's, until the same instant if that is ahead. A successor's is asked for once their form is complete, not while they type.
   */
  async askAgain(eventId: EventId, ids: readonly RegistrationId[] | 'all'): Promise<void> {
    const now = this.clock.now()
    const askings = (await this.approvals.changed(eventId, ids)).map((one) => {
      const dueAt = one.dueAt && instantOf(one.dueAt)
      return askingFor('clock', dueAt !== null && dueAt > now ? dueAt : null)(one)
    })
    await this.insert(eventId, askings, 'clock')
  }

  /** Where each party that approves releases stands to this agenda, which would be released. */
  async agendaStandings(eventId: EventId, present: unknown): Promise<PartyStanding[]> {
    const standings = await this.agendaStandingsIn([eventId])
    return standings(eventId, present)
  }

  /** The same for many events in one query. */
  async agendaStandingsIn(
    eventIds: readonly EventId[],
  ): Promise<(eventId: EventId, present: unknown) => PartyStanding[]> {
    const parties = await this.approvals.agendaParties(eventIds)
    return (eventId, present) =>
      parties
        .filter((one) => one.eventId === eventId)
        .map(({ party, latest }) => ({ name: party, standing: standingOf(latest, present) }))
  }

  /** Asks every party that approves releases for this agenda, but for those that were asked for it or have answered to it. */
  async askForAgenda(eventId: EventId, present: unknown, by: Actor, dueAt: Instant | null): Promise<void> {
    const parties = await this.approvals.agendaParties([eventId])
    const askings = parties
      .filter(({ latest }) => isToBeAsked(standingOf(latest, present)))
      .map(({ organisationId, party, nextRound }) => ({
        organisationId,
        object: 'agenda release' as const,
        objectId: eventId,
        round: nextRound,
        content: present,
        askedBy: by.accountId,
        askedByName: by.name,
        dueAt,
        party,
        objectName: nameOf({ number: null, name: null }),
      }))
    await this.insert(eventId, askings, by)
  }

  private async insert(eventId: EventId, askings: readonly Named[], by: By): Promise<void> {
    if (askings.length === 0) return
    const ids = await this.approvals.insert(eventId, askings, this.clock.now())
    await this.audit.recordAll(
      askings.map(({ round, objectId, objectName, party }) => ({
        by,
        act: {
          word: 'approval',
          act: round === 1 ? 'ask' : 'ask again',
          objectId,
          objectName,
          eventId,
          to: 'asked',
          details: { party: partyNameOf(party) },
        },
      })),
    )
    await this.tell(eventId, askings, ids)
  }

  /** Once to each party, however many it is asked for. */
  private tell(eventId: EventId, askings: readonly Named[], ids: readonly ApprovalId[]): Promise<void> {
    const first = new Map<OrganisationId, ApprovalId>()
    for (const [at, { organisationId }] of askings.entries()) {
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

/** The clock asks in the name of who asked last. */
const askingFor =
  (by: By, dueAt: Instant | null) =>
  (one: Standing): Named => {
    const asks = by !== 'clock' && 'accountId' in by ? by : null
    return {
      organisationId: one.organisationId,
      object: 'participant',
      objectId: one.registrationId,
      round: one.nextRound,
      content: one.present,
      askedBy: asks ? asks.accountId : one.askedBy,
      askedByName: asks ? asks.name : (one.askedByName ?? ''),
      dueAt,
      party: one.party,
      objectName: nameOf(one),
    }
  }
