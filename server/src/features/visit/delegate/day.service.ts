import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import type { Answer } from '@plenary/shared/contracts/route'
import type { guidedVisit, myVisit } from '@plenary/shared/contracts/visit/delegate'
import type { EventId, GroupId, PersonId, RegistrationId } from '@plenary/shared/language/ids'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { readLocalText } from '@plenary/shared/language/local-text'
import { instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { CalendarEntry } from '../../../adapters/calendar/calendar-file.js'
import { Clock } from '../../../adapters/clock.js'
import type { Config } from '../../../config/config.js'
import { CONFIG } from '../../../config/config.module.js'
import { FeedService } from '../../agenda/feed/feed.service.js'
import { DayRepository, type OwnGroup, type StopOfPerson } from './day.repository.js'
import { entriesOfDays } from './day.view.js'
import { WishRepository } from './wish.repository.js'

const yearMs = 365 * 24 * 3_600_000

/** The own days of a delegate, and of who guides a group: on the screen, on the first screen, and in their calendar. */
@Injectable()
export class DayService implements OnModuleInit {
  constructor(
    private readonly own: WishRepository,
    private readonly days: DayRepository,
    private readonly feeds: FeedService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.feeds.holdsToo((personId, language) => this.entriesOf(personId, language))
  }

  async mine(actor: Actor, id: RegistrationId): Promise<Answer<typeof myVisit>> {
    const { eventId, title, zone, accent } = await this.own.openOwn(actor, id)
    const group = (await this.days.group(id)) ?? null
    return { event: { title, zone, accent }, group, ...(await this.daysOf(eventId, group)) }
  }

  /** The days of a group for who leads, interprets for or escorts it. */
  async guided(actor: Actor, id: GroupId): Promise<Answer<typeof guidedVisit>> {
    const { part, eventId, title, zone, accent, ...group } = await this.days.openGuided(actor, id)
    return { event: { title, zone, accent }, group, part, ...(await this.daysOf(eventId, group)) }
  }

  private async daysOf(eventId: EventId, group: OwnGroup | null) {
    const { days, questions } = await this.days.about(eventId)
    const stops = group ? await this.days.stops(group.id) : []
    const rides = group ? await this.days.rides(group.id) : []
    return { days, questions, entries: entriesOfDays(stops, rides), asOf: this.clock.now() }
  }

  /** For the first screen: where somebody travels with a group. */
  async visitsOf({ personId }: Actor) {
    return personId === null ? [] : this.days.visitsOf(personId, new Date(this.clock.now()))
  }

  private async entriesOf(personId: PersonId, language: OfferedLanguage): Promise<CalendarEntry[]> {
    const since = new Date(Date.parse(this.clock.now()) - yearMs)
    const stops = await this.days.stopsOf(personId, since)
    return stops.map((stop) => entryOf(stop, language, this.config.publicUrl))
  }
}

/** A delegate's days hang on their registration, those of who guides the group on the group. */
const whereDaysAre = ({ registrationId, groupId }: StopOfPerson) =>
  registrationId ? `/my/registrations/${registrationId}/visit` : `/my/groups/${groupId}`

function entryOf(stop: StopOfPerson, language: OfferedLanguage, publicUrl: string): CalendarEntry {
  const read = (text: Record<string, string>) => readLocalText(text, language).text
  const { site, programme } = stop
  const off = stop.state === 'cancelled' || stop.eventState === 'cancelled' || stop.eventState === 'postponed'
  const isFirm = stop.state === 'confirmed' || stop.state === 'completed'
  const { times, at } = stop.turned
  const made = Math.max(stop.stateSince.getTime(), stop.changedAt?.getTime() ?? 0, at === null ? 0 : Date.parse(at))
  return {
    uid: stop.id,
    sequence: stop.version + times,
    stamp: instantOf(new Date(made)),
    start: stop.startsLocal,
    end: stop.endsLocal,
    zone: stop.zone,
    title: read(site.name),
    description: [programme, site.documentRules, site.accessRules, site.equipment, site.photoPolicy]
      .map(read)
      .filter((line) => line !== '')
      .join('\n'),
    location: [read(site.address), site.addressLocal].filter(Boolean).join(', '),
    url: new URL(whereDaysAre(stop), publicUrl).href,
    status: off ? 'CANCELLED' : isFirm ? 'CONFIRMED' : 'TENTATIVE',
  }
}
