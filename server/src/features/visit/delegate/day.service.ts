import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import type { Answer } from '@plenary/shared/contracts/route'
import type { myVisit, RideOfDay, StopOfDay } from '@plenary/shared/contracts/visit/delegate'
import type { PersonId, RegistrationId } from '@plenary/shared/language/ids'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { readLocalText } from '@plenary/shared/language/local-text'
import { instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { CalendarEntry } from '../../../adapters/calendar/calendar-file.js'
import { Clock } from '../../../adapters/clock.js'
import type { Config } from '../../../config/config.js'
import { CONFIG } from '../../../config/config.module.js'
import { FeedService } from '../../agenda/feed/feed.service.js'
import { DayRepository, type RideLine, type StopLine, type StopOfPerson } from './day.repository.js'
import { WishRepository } from './wish.repository.js'

const yearMs = 365 * 24 * 3_600_000

/** A delegate's own days: on the screen, on the first screen, and in their calendar. */
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
    const { days, questions } = await this.days.about(eventId)
    const group = await this.days.group(id)
    const stops = group ? await this.days.stops(group.id) : []
    const rides = group ? await this.days.rides(group.id) : []
    return {
      event: { title, zone, accent },
      days,
      questions,
      group: group ?? null,
      entries: [...stops.map(stopForDelegate), ...rides.map(rideForDelegate)].sort((one, other) =>
        one.startsAt < other.startsAt ? -1 : 1,
      ),
      asOf: this.clock.now(),
    }
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

function stopForDelegate(line: StopLine): StopOfDay {
  const { id, startsLocal, endsLocal, state, site, programme, receivedBy } = line
  const changed = line.changedAt !== null && isOther(line)
  const off = state === 'cancelled' ? line.stateSince : null
  return {
    kind: 'stop',
    id,
    startsLocal,
    endsLocal,
    startsAt: instantOf(line.startsAt),
    endsAt: instantOf(line.endsAt),
    state,
    site,
    programme,
    receivedBy,
    was: changed && line.was ? wasOf(line, line.was) : null,
    changedAt: off ? instantOf(off) : changed && line.changedAt ? instantOf(line.changedAt) : null,
  }
}

const wasOf = ({ siteId, wasSite }: StopLine, was: NonNullable<StopLine['was']>) => ({
  startsLocal: was.startsLocal,
  endsLocal: was.endsLocal,
  site: was.siteId === siteId ? null : wasSite,
})

/** A stop that was moved away and back again has not changed. */
const isOther = ({ was, startsLocal, endsLocal, siteId }: StopLine) =>
  was !== null && (was.startsLocal !== startsLocal || was.endsLocal !== endsLocal || was.siteId !== siteId)

const rideForDelegate = ({ id, mode, note, startsLocal, endsLocal, startsAt, endsAt }: RideLine): RideOfDay => ({
  kind: 'ride',
  id,
  mode,
  note,
  startsLocal,
  endsLocal,
  startsAt: instantOf(startsAt),
  endsAt: instantOf(endsAt),
})

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
    url: new URL(`/my/registrations/${stop.registrationId}/visit`, publicUrl).href,
    status: off ? 'CANCELLED' : isFirm ? 'CONFIRMED' : 'TENTATIVE',
  }
}
