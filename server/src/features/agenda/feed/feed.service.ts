import { Inject, Injectable } from '@nestjs/common'
import type { ownSessions } from '@plenary/shared/contracts/agenda-feed'
import type { Answer } from '@plenary/shared/contracts/route'
import type { PersonId, SessionId } from '@plenary/shared/language/ids'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { isOwn } from '@plenary/shared/rules/agenda/own'
import { type CalendarEntry, calendarFile } from '../../../adapters/calendar/calendar-file.js'
import { Clock } from '../../../adapters/clock.js'
import { spokenFor, textsOf } from '../../../adapters/texts.js'
import type { Config } from '../../../config/config.js'
import { CONFIG } from '../../../config/config.module.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { entriesOf } from '../release/bytes/calendar.js'
import type { PublishedAgenda } from '../release/published.repository.js'
import { PublishedAgendas } from '../release/published-agendas.js'
import type { ReleasedSessionFacts } from '../release/snapshot.js'
import { StarRepository } from '../stars/star.repository.js'
import { FeedRepository } from './feed.repository.js'
import { ownSessionOf } from './feed.view.js'
import { feedIn, feedToken } from './feed-address.js'

interface OwnAgenda {
  readonly agenda: PublishedAgenda
  readonly wanted: (session: ReleasedSessionFacts) => boolean
  readonly stars: ReadonlySet<SessionId>
}

/** What another feature puts into somebody's calendar beside the sessions. */
type EntriesOf = (personId: PersonId, language: OfferedLanguage) => Promise<readonly CalendarEntry[]>

/** A person's own calendar: under an address that is theirs alone, and as what comes next. */
@Injectable()
export class FeedService {
  private readonly beside: EntriesOf[] = []

  constructor(
    private readonly work: UnitOfWork,
    private readonly feeds: FeedRepository,
    private readonly agendas: PublishedAgendas,
    private readonly stars: StarRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Features above tell what they add. */
  holdsToo(entries: EntriesOf): void {
    this.beside.push(entries)
  }

  address(actor: Actor): Promise<{ address: string }> {
    return this.work.run(async () => this.addressOf(await this.feeds.feedOf(ownPerson(actor), this.clock.now())))
  }

  /** A new address; the old one is gone with the end of this transaction. */
  renew(actor: Actor): Promise<{ address: string }> {
    return this.work.run(async () => {
      const personId = ownPerson(actor)
      const id = await this.feeds.renew(personId, this.clock.now())
      await this.audit.record(actor, { word: 'agenda', act: 'renew feed', objectId: personId, objectName: actor.name })
      return this.addressOf(id)
    })
  }

  /** The calendar that this token opens: 404 for a token that we never gave, 410 for one that was renewed. */
  async calendar(token: string): Promise<string> {
    const id = feedIn(token, this.config.secret)
    if (id === null) refused('NOT_FOUND')
    const owner = await this.feeds.owner(id)
    if (!owner) refused('LINK_USED_UP')
    const own = await this.ownAgendas(owner.personId)
    const language = spokenFor(owner.language ?? 'en')
    const besides: CalendarEntry[] = []
    for (const entries of this.beside) besides.push(...(await entries(owner.personId, language)))
    return calendarFile({
      name: textsOf(language, ['public-agenda'])('public.agenda.ownCalendar'),
      zone: own[0]?.agenda.release.snapshot.zone ?? besides[0]?.zone ?? 'UTC',
      entries: [
        ...own.flatMap(({ agenda, wanted }) => entriesOf(agenda, language, this.config.publicUrl, wanted)),
        ...besides,
      ],
    })
  }

  async sessions(actor: Actor): Promise<Answer<typeof ownSessions>> {
    const personId = ownPerson(actor)
    const now = this.clock.now()
    const own = await this.ownAgendas(personId)
    const sessions = own
      .filter(({ agenda }) => agenda.event.calledOffAt === null)
      .flatMap(({ agenda, wanted, stars }) =>
        agenda.release.snapshot.sessions
          .filter((session) => wanted(session) && session.endsAt > now)
          .map((session) => ownSessionOf(agenda, session, personId, stars.has(session.id))),
      )
    return { sessions: sessions.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)).slice(0, 200) }
  }

  private async ownAgendas(personId: PersonId): Promise<OwnAgenda[]> {
    const events = await this.feeds.events(personId, this.clock.now())
    const stars = new Set(await this.stars.of(personId))
    const agendas = await this.agendas.findAll(events.map(({ slug }) => slug))
    return events.flatMap(({ confirmed }, index) => {
      const agenda = agendas[index]
      if (!agenda) return []
      const { sessions, removed } = agenda.release.snapshot
      // Whoever chose what was then cancelled has still chosen
      const hasChosen = [...sessions, ...removed].some(({ id }) => stars.has(id))
      const wanted = (session: ReleasedSessionFacts) =>
        isOwn(session, {
          comes: confirmed,
          starred: stars.has(session.id),
          hasChosen,
          hasPart: session.people.some((person) => person.personId === personId),
        })
      return [{ agenda, wanted, stars }]
    })
  }

  private addressOf(id: string): { address: string } {
    return { address: new URL(`/feeds/${feedToken(id, this.config.secret)}.ics`, this.config.publicUrl).href }
  }
}

const ownPerson = ({ personId }: Actor): PersonId => personId ?? refused('NOT_FOUND')
