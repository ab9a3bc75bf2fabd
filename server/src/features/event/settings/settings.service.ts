import { Injectable } from '@nestjs/common'
import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import type {
  changeEventBasics,
  changeEventPlace,
  changeEventRegistration,
  changeEventSeats,
  changeEventTexts,
  decideOfferLimit,
} from '@plenary/shared/contracts/event/settings'
import type { Asked } from '@plenary/shared/contracts/route'
import type { EventId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { mayChange } from '@plenary/shared/rules/event/moves'
import { maySeatSoMany, type WantedSeats } from '@plenary/shared/rules/event/seats'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { Announcements } from '../../../jobs/announcements.js'
import { Audit } from '../../audit/audit.service.js'
import { checkZone, instantsOf } from '../event.dates.js'
import { EventReads } from '../event.reads.js'
import { type EventRecord, nameOf } from '../event.record.js'
import { type Changes, EventRepository } from '../event.repository.js'
import { Places } from '../places.js'
import { Offering } from './offering.js'
import { Slugs } from './slugs.js'

type BasicsForm = Asked<typeof changeEventBasics>['body']
type PlaceForm = Asked<typeof changeEventPlace>['body']
type SeatsForm = Asked<typeof changeEventSeats>['body']
type LimitForm = Asked<typeof decideOfferLimit>['body']
type RegistrationForm = Asked<typeof changeEventRegistration>['body']
type TextsForm = Asked<typeof changeEventTexts>['body']

/** The settings of an event, section by section: each is changed whole, on the version that was read. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventRepository,
    private readonly offering: Offering,
    private readonly slugs: Slugs,
    private readonly places: Places,
    private readonly reads: EventReads,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  basics(actor: Actor, id: EventId, form: BasicsForm): Promise<EventSheet> {
    checkZone(form.zone)
    return this.change(actor, id, form.version, 'basics', async (event) => {
      const slug = form.slug ?? event.slug
      if (slug !== event.slug) await this.slugs.take(slug, event)
      return {
        columns: {
          type: form.type,
          title: form.title,
          acronym: form.acronym,
          slug,
          modality: form.modality,
          languages: form.languages,
          sdgs: form.sdgs,
          themes: form.themes,
          accent: form.accent,
          zone: form.zone,
          starts_on: form.startsOn,
          ends_on: form.endsOn,
          ...instantColumns({ ...event, startsOn: form.startsOn, endsOn: form.endsOn, zone: form.zone }),
        },
      }
    })
  }

  place(actor: Actor, id: EventId, form: PlaceForm): Promise<EventSheet> {
    return this.change(actor, id, form.version, 'place', async (event) => {
      await this.offering.keepRooms(event, form.rooms)
      return {
        columns: {
          city: form.city,
          country: form.country,
          venue_name: form.venueName,
          venue_address: form.venueAddress,
          venue_access: form.venueAccess,
        },
      }
    })
  }

  seats(actor: Actor, id: EventId, form: SeatsForm): Promise<EventSheet> {
    return this.change(actor, id, form.version, 'seats', async (event) => {
      const quotas = new Map(form.categories.map(({ category, quota }) => [category, quota]))
      const offerLimit = event.offerLimit !== null && event.offerLimit > form.seats ? event.offerLimit : null
      await this.checkTaken(event, { seats: form.seats, offerLimit, quotas })
      await this.offering.keepCategories(event, form.categories)
      return {
        columns: {
          seats: form.seats,
          offer_limit: offerLimit,
          offer_limit_reason: offerLimit === null ? null : event.offerLimitReason,
          targets: JSON.stringify(form.targets),
          eligible_countries: form.eligibleCountries,
        },
      }
    })
  }

  /** More offers than seats is a decision that somebody answers for: it is written down with their name and reason. */
  offerLimit(actor: Actor, id: EventId, form: LimitForm): Promise<EventSheet> {
    return this.change(actor, id, form.version, 'offer limit', async (event) => {
      const { offerLimit, reason } = form
      if (offerLimit !== null && offerLimit < event.seats)
        refused('INVALID', { problems: [{ path: 'body.offerLimit', problem: 'belowSeats' }] })
      await this.checkTaken(event, { seats: event.seats, offerLimit, quotas: new Map() })
      return {
        columns: { offer_limit: offerLimit, offer_limit_reason: offerLimit === null ? null : reason },
        why: reason,
      }
    })
  }

  registration(actor: Actor, id: EventId, form: RegistrationForm): Promise<EventSheet> {
    return this.change(actor, id, form.version, 'registration', async (event) => {
      if (form.policy === 'open' && (await this.events.hasListApproved(id))) refused('SEATS_AT_ONCE')
      return {
        columns: {
          policy: form.policy,
          opens_local: form.opensLocal,
          closes_local: form.closesLocal,
          offer_hours: form.offerHours,
          promotes_by_itself: form.promotesByItself,
          ...instantColumns({ ...event, opensLocal: form.opensLocal, closesLocal: form.closesLocal }),
        },
      }
    })
  }

  texts(actor: Actor, id: EventId, form: TextsForm): Promise<EventSheet> {
    return this.change(actor, id, form.version, 'texts', async () => ({
      columns: {
        question: form.question,
        summary: form.summary,
        who_pays: form.whoPays,
        how_to_take_part: form.howToTakePart,
        contact_name: form.contactName === '' ? null : form.contactName,
        contact_address: form.contactAddress,
      },
    }))
  }

  /** Opens the door, locks, lets the section say what changes, writes, audits and announces: all or nothing. */
  private async change(
    actor: Actor,
    id: EventId,
    version: number,
    part: string,
    decide: (event: EventRecord) => Promise<{ columns: Changes; why?: string }>,
  ): Promise<EventSheet> {
    await this.work.run(async () => {
      const event = await this.events.lockFor(actor, id, 'event.write', version)
      refuseIf(mayChange(event.state))
      const { columns, why } = await decide(event)
      await this.events.change(event, columns)
      await this.audit.record(actor, {
        word: 'event',
        act: `change ${part}`,
        objectId: id,
        objectName: nameOf(event),
        eventId: id,
        why: why ?? null,
      })
      await this.announcements.announce('event.changed', { eventId: id, part })
    })
    return this.reads.sheet(actor, id)
  }

  private async checkTaken(event: EventRecord, wanted: WantedSeats): Promise<void> {
    const use = await this.places.inUseOf(event.id, this.clock.now())
    refuseIf(maySeatSoMany(wanted, use.seats, use.byCategory))
  }
}

type Promised = Parameters<typeof instantsOf>[0]

/** All four, whichever promise changed. A window that the zone's clocks turn round is refused as what it is. */
function instantColumns(promised: Promised): Changes {
  const { startsAt, endsAt, opensAt, closesAt } = instantsOf(promised)
  if (opensAt !== null && closesAt !== null && opensAt >= closesAt)
    refused('INVALID', { problems: [{ path: 'body.closesLocal', problem: 'closesBeforeOpening' }] })
  return { starts_at: startsAt, ends_at: endsAt, opens_at: opensAt, closes_at: closesAt }
}
