import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import { type Target, target } from '@plenary/shared/contracts/event/parts'
import type { RegistrationPolicy } from '@plenary/shared/language/events'
import type { EventId, ProgrammeId, RoomId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { EventAction } from '@plenary/shared/rules/event/moves'
import { daysLater } from '../../../adapters/time/days.js'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import type { DemoEvent } from '../shapes.js'
import type { Act } from './acts.js'
import type { Stage } from './stage.js'

/** How long an offer stands: a ministry needs its time. */
const offerHours = 14 * 24

/** An event of the demo while its history is played: what its organisers do with its settings and its state. */
export class DemoEventOnStage {
  private id: EventId | null = null
  private readonly rooms = new Map<string, RoomId>()

  constructor(
    private readonly stage: Stage,
    readonly event: DemoEvent,
    /** Who set it up and presses its buttons, by key. */
    readonly organiser: string,
  ) {}

  get eventId(): EventId {
    if (this.id === null) throw new Error(`${this.event.slug} is not set up yet`)
    return this.id
  }

  get by(): Actor {
    return this.stage.company.actor(this.organiser)
  }

  roomId(key: string | null): RoomId | null {
    return key === null ? null : (this.rooms.get(key) ?? null)
  }

  /** From the short form through every section of the settings. */
  async setUp(programmeId: ProgrammeId, policy: RegistrationPolicy = this.event.policy): Promise<void> {
    const { id } = await this.create(programmeId)
    this.id = id
    await this.stage.company.refresh(this.organiser)
    await this.describe()
    await this.place()
    await this.seats()
    await this.registration(policy)
    await this.texts()
  }

  async move(action: EventAction): Promise<void> {
    const { version } = await this.sheet()
    await this.stage.events.move(this.by, this.eventId, { action, version })
  }

  /** Who may register, from when until when. */
  async registration(policy: RegistrationPolicy): Promise<void> {
    const { opens, closes, zone } = this.event
    await this.stage.settings.registration(this.by, this.eventId, {
      version: await this.version(),
      policy,
      opensLocal: opens && this.stage.dates.localAt(opens, zone),
      closesLocal: closes && this.stage.dates.localAt(closes, zone),
      offerHours,
      promotesByItself: false,
    })
  }

  /** Opening, closing and beginning, as far as they are past: the sweep comes by at those minutes. */
  byTheClock(): Act[] {
    const { opens, closes, zone } = this.event
    const { dates, sweep } = this.stage
    const begins = instantAt(`${dates.firstDayOf(this.event)}T00:00`, zone)
    const moments = [opens, closes].flatMap((moment) => (moment ? [instantAt(dates.localAt(moment, zone), zone)] : []))
    return [...moments, begins].filter((at) => at <= dates.loadedAt).map((at) => ({ at, make: () => sweep.run() }))
  }

  private create(programmeId: ProgrammeId): Promise<EventSheet> {
    const { type, title, acronym, zone, city } = this.event
    return this.stage.events.create(this.by, { programmeId, type, title, acronym, zone, city, ...this.days() })
  }

  private async describe(): Promise<void> {
    const { type, title, acronym, slug, modality, zone, languages, sdgs, themes, accent } = this.event
    await this.stage.settings.basics(this.by, this.eventId, {
      version: await this.version(),
      ...{ type, title, acronym, slug, modality, zone, accent },
      ...this.days(),
      languages: [...languages],
      sdgs: [...sdgs],
      themes: [...themes],
    })
  }

  private async place(): Promise<void> {
    const { city, country, venue, rooms } = this.event
    const sheet = await this.stage.settings.place(this.by, this.eventId, {
      version: await this.version(),
      city,
      country,
      venueName: venue.name,
      venueAddress: venue.address,
      venueAccess: venue.access,
      rooms: rooms.map(({ name, capacity, accessible }) => ({ name, capacity, accessible })),
    })
    for (const [position, { key }] of rooms.entries()) {
      const made = sheet.rooms[position]
      if (made) this.rooms.set(key, made.id)
    }
  }

  private async seats(): Promise<void> {
    const { seats, categories, targets, eligible } = this.event
    await this.stage.settings.seats(this.by, this.eventId, {
      version: await this.version(),
      seats,
      categories: categories.map(({ locality = 'international', ...one }) => ({
        ...one,
        locality,
        sections: [...one.sections],
      })),
      targets: targets.map((one): Target => target.parse(one)),
      eligibleCountries: eligible && [...eligible],
    })
  }

  private async texts(): Promise<void> {
    const { question, summary, whoPays, howToTakePart, contact } = this.event
    await this.stage.settings.texts(this.by, this.eventId, {
      version: await this.version(),
      ...{ question, summary, whoPays, howToTakePart },
      contactName: contact.name,
      contactAddress: contact.address,
    })
  }

  private days() {
    const startsOn = this.stage.dates.firstDayOf(this.event)
    return { startsOn, endsOn: daysLater(startsOn, this.event.days - 1) }
  }

  private sheet(): Promise<EventSheet> {
    return this.stage.eventReads.sheet(this.by, this.eventId)
  }

  private async version(): Promise<number> {
    return (await this.sheet()).version
  }
}
