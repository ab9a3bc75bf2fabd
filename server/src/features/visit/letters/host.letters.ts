import { Injectable, type OnModuleInit } from '@nestjs/common'
import { type EventId, eventId, type StopId, stopId } from '@plenary/shared/language/ids'
import type { StopState } from '@plenary/shared/rules/visit/states'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { type Announced, Announcements } from '../../../jobs/announcements.js'
import { Deliveries } from '../../../jobs/deliveries.js'
import { VisitLinks } from '../link/visit-links.js'
import { HostLetterRepository, type HostReader, type StopTold } from './host-letter.repository.js'
import { asking, HostLetterWriter, type HostTold } from './host-letter.writer.js'

/** What is told of each fact. A host's own answer is told back only where an organiser recorded it. */
const letterOf: Readonly<Record<string, HostTold>> = {
  'visit.requested': 'requested',
  'visit.asked again': 'askedAgain',
  'visit.taken back': 'takenBack',
  'visit.taken': 'taken',
  'visit.confirmed': 'recorded',
  'visit.counter-proposed': 'recorded',
  'visit.declined': 'recorded',
  'visit.called off': 'recorded',
  'visit.cancelled': 'cancelled',
}

/** A host that will no longer be that of a stop. */
export interface Farewell {
  readonly about: StopTold
  readonly readers: readonly HostReader[]
}

/** Tells hosts what concerns their visits: each fact once, and only while it is still true. */
@Injectable()
export class HostLetters implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly announcements: Announcements,
    private readonly letters: HostLetterRepository,
    private readonly writer: HostLetterWriter,
    private readonly links: VisitLinks,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const fact of Object.keys(letterOf)) this.announcements.on(fact, (announced) => this.moved(announced))
    this.announcements.on('event.postponed', ({ about }) => this.postponed(eventId.parse(about['eventId'])))
  }

  /** The letters that a request would send now; the links in them are made only when they go out. */
  async preview(id: StopId) {
    const about = await this.letters.about(id)
    const readers = about ? await this.letters.readersOf(id) : []
    return readers.flatMap((reader) => {
      if (!about) return []
      const told = about.row.requestedAt === null ? 'requested' : 'askedAgain'
      const { subject, text, language } = this.writer.write(told, about, reader)
      return [{ toName: reader.name, toAddress: reader.address, language, subject, text }]
    })
  }

  /** Asks once more; at most one letter a minute, however often it is pressed. Answers to how many. */
  remind(id: StopId): Promise<number> {
    return this.tell('reminded', id, `reminded:${this.clock.now().slice(0, 16)}`)
  }

  /** What there is to say to the host of this stop, and to whom, as long as it is its host. */
  async farewellTo(id: StopId): Promise<Farewell | null> {
    const about = await this.letters.about(id)
    return about ? { about, readers: await this.letters.readersOf(id) } : null
  }

  /** Tells a host that the visit goes elsewhere. Call in the transaction of the change. */
  async leave({ about, readers }: Farewell): Promise<void> {
    const { id, version } = about.row
    await this.deliveries.withdraw(`visit:${id}:`)
    for (const reader of readers)
      await this.queue('movedAway', about, reader, `visit left:${id}:${version}:${reader.personId}`)
  }

  private async moved({ fact, about: { stopId: id, to } }: Announced): Promise<void> {
    const stop = stopId.parse(id)
    const about = await this.letters.about(stop)
    const told = letterOf[fact]
    if (!told || about?.row.state !== (to as StopState)) return
    if (told === 'recorded' && about.row.channel === null) return
    if (told === 'cancelled' && about.row.requestedAt === null) return
    await this.tell(told, stop, `${fact}:${about.row.stateSince}`)
  }

  private async postponed(id: EventId): Promise<void> {
    const stops = await this.work.rows<{ id: StopId; starts_at: Date }>(
      `SELECT id, starts_at FROM visit_stop WHERE event_id = $1 AND state IN ('requested', 'counter-proposed', 'confirmed')`,
      [id],
    )
    for (const stop of stops) await this.tell('postponed', stop.id, `postponed:${stop.starts_at.toISOString()}`)
  }

  private tell(told: HostTold, id: StopId, key: string): Promise<number> {
    return this.work.run(async () => {
      const about = await this.letters.about(id)
      if (!about) return 0
      await this.deliveries.withdraw(`visit:${id}:`)
      const readers = await this.letters.readersOf(id)
      for (const reader of readers) await this.queue(told, about, reader, `visit:${id}:${key}:${reader.personId}`)
      return readers.length
    })
  }

  private async queue(told: HostTold, about: StopTold, reader: HostReader, key: string): Promise<void> {
    const secret = asking.has(told) ? await this.links.toAnswer(about.row, reader.personId) : null
    await this.deliveries.queue({
      ...this.writer.write(told, about, reader, { secret }),
      to: reader.address,
      key,
      eventId: about.event.id,
      personId: reader.personId,
      waits: about.event.state === 'cancelled',
    })
  }
}
