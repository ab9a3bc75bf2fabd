import { Injectable } from '@nestjs/common'
import type { Successor } from '@plenary/shared/contracts/registration/organiser.forms'
import { fold } from '@plenary/shared/language/folding'
import { type EventId, type PersonId, type RegistrationId, registrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { mayGoOn } from '@plenary/shared/rules/approval/standing'
import { isLive } from '@plenary/shared/rules/registration/states'
import { nextInLine } from '@plenary/shared/rules/registration/waiting-list'
import { Clock } from '../../../adapters/clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Announcements } from '../../../jobs/announcements.js'
import { Approvals } from '../../approval/approvals.js'
import { Audit, type By } from '../../audit/audit.service.js'
import { NamedPeople } from '../../person/named-people.js'
import type { RegistrationRow } from '../registration.entity.js'
import { asWaiting } from '../registration.facts.js'
import { searchText } from '../registration.form.js'
import { newBadgeCode, RegistrationMoves } from '../registration.moves.js'
import { type EventOfRegistration, type Opened, RegistrationRepository } from '../registration.repository.js'
import { nameOf } from '../registration.view.js'
import { Seats } from '../seats.js'

/** Who takes a seat over; the person is found or made by the address where nobody knows them yet. */
export interface Heir extends Omit<Successor, 'address' | 'country'> {
  readonly address: string | null
  readonly country: string | null
  readonly personId: PersonId | null
  readonly language?: string
}

/** Who comes after whom: the waiting list moves up, and one person takes another's seat. */
@Injectable()
export class SuccessionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly moves: RegistrationMoves,
    private readonly seats: Seats,
    private readonly people: NamedPeople,
    private readonly approvals: Approvals,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** Offers a seat to the first in line for whom there is room, and for whom no party is waited for; null when there is none. */
  async promote(by: By, eventId: EventId): Promise<RegistrationId | null> {
    return this.work.run(async () => {
      await this.seats.lock(eventId)
      const event = await this.registrations.eventOf(eventId)
      const waiting = await this.registrations.waitingFor(eventId)
      const inLine = await this.approved(event, waiting)
      const next = nextInLine(inLine.map(asWaiting), await this.seats.placesOf(eventId, this.clock.now()))
      const row = waiting.find(({ id }) => id === next?.id)
      if (!row) return null
      await this.moves.make('offer', { row, event }, by)
      return row.id
    })
  }

  /** By an organiser's button. */
  async promoteFor(actor: Actor, eventId: EventId): Promise<RegistrationId | null> {
    const { id } = await this.registrations.openEvent(actor, eventId, 'registration.decide')
    return this.promote(actor, id)
  }

  /** By the event's own rule: as long as somebody waits for whom there is room. */
  async promoteAll(eventId: EventId): Promise<void> {
    const event = await this.registrations.eventOf(eventId)
    if (!event.promotesByItself || this.clock.now() >= event.startsAt) return
    while (await this.promote('clock', eventId)) {
      // each promotion is a transaction of its own; the loop ends when the line or the seats do
    }
  }

  /**
   * The successor holds the same seat, category and, for an offer, the same expiry; nothing personal is handed down: they
   * complete a form of their own while they hold the seat.
   * Their registration is new and knows whom it replaces. Refuses ALREADY_REGISTERED when they have a live one.
   */
  async replace(actor: Actor, id: RegistrationId, successor: Successor): Promise<RegistrationId> {
    return this.work.run(async () => {
      const opened = await this.registrations.openFor(actor, id, 'registration.decide')
      return this.passOn(actor, opened, { ...successor, personId: null })
    })
  }

  /** The same for whoever has opened the door, and perhaps knows the person already. */
  async passOn(actor: Actor, opened: Opened, heir: Heir): Promise<RegistrationId> {
    await this.moves.make('replace', opened, actor, { why: heir.reason })
    const personId = heir.personId ?? (await this.people.one(heir))
    const latest = await this.registrations.latestOf(personId, opened.event.id)
    if (latest && isLive(latest.state)) refused('ALREADY_REGISTERED')
    const row = await this.heirOf(opened.row, personId, heir)
    await this.registrations.insert(row)
    const { asksParties } = await this.registrations.eventOf(opened.event.id)
    if (asksParties) await this.approvals.ask(opened.event.id, [row.id], actor, null)
    await this.record(actor, row, opened.row)
    return row.id
  }

  /** Whom no party keeps waiting; those after them in line don't wait for them. */
  private async approved(event: EventOfRegistration, waiting: RegistrationRow[]): Promise<RegistrationRow[]> {
    if (!event.asksParties) return waiting
    const standings = await this.approvals.standingsOf(
      event.id,
      waiting.map(({ id }) => id),
    )
    return waiting.filter(({ id }) => mayGoOn(standings.get(id) ?? []).ok)
  }

  private async heirOf(before: RegistrationRow, personId: PersonId, heir: Heir): Promise<RegistrationRow> {
    const now = new Date(this.clock.now())
    const number = await this.registrations.nextNumber(before.eventId)
    const { familyName, givenName, gender, organisation, position } = heir
    return {
      ...emptyRow(now),
      id: newId(registrationId),
      eventId: before.eventId,
      personId,
      number,
      state: before.state,
      askedAgainAt: before.askedAgainAt,
      category: before.category,
      country: heir.country,
      familyName,
      givenName,
      gender,
      organisation,
      position,
      language: heir.language ?? before.language,
      search: searchText(number, { familyName, givenName, ownScriptName: '', organisation }),
      sortName: fold(`${familyName} ${givenName}`),
      submittedAt: now,
      offeredAt: before.offeredAt,
      offerExpiresAt: before.offerExpiresAt,
      confirmedAt: before.state === 'confirmed' ? now : null,
      badgeCode: before.state === 'confirmed' ? newBadgeCode() : null,
      replacesId: before.id,
    }
  }

  private async record(actor: Actor, row: RegistrationRow, before: RegistrationRow): Promise<void> {
    await this.audit.record(actor, {
      word: 'registration',
      act: 'succeed',
      objectId: row.id,
      objectName: nameOf(row),
      eventId: row.eventId,
      to: row.state,
      why: nameOf(before),
    })
    await this.announcements.announce('registration.succeeded', {
      registrationId: row.id,
      eventId: row.eventId,
      to: row.state,
    })
  }
}

/** What a registration holds before anything was said about it. */
const emptyRow = (at: Date) => ({
  badgeName: null,
  ownScriptName: null,
  ownScriptLanguage: null,
  honorific: null,
  answers: {},
  needs: {},
  rank: null,
  stateSince: at,
  leavingReason: null,
  leavingNote: null,
  completedAt: null,
  madeAt: at,
  version: 1,
})
