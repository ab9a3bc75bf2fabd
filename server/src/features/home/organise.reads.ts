import { Injectable } from '@nestjs/common'
import type { AskedTask, organiserHome } from '@plenary/shared/contracts/home-organise'
import type { Answer } from '@plenary/shared/contracts/route'
import type { Category } from '@plenary/shared/language/categories'
import { type EventId, eventId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import {
  type AskedOfOrganiser,
  askedByEvents,
  type EventWork,
  organiserTasks,
} from '@plenary/shared/rules/home/organising'
import { howManyMoveUp } from '@plenary/shared/rules/registration/waiting-list'
import { Clock } from '../../adapters/clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { UnreleasedReads } from '../agenda/unreleased.reads.js'
import { ApprovalsWaiting, type KeptByParties } from '../approval/organise/waiting.reads.js'
import { EventReads } from '../event/event.reads.js'
import { type EventColumns, type EventRecord, eventColumns, factsOf, recordOf } from '../event/event.record.js'
import { Places, type Use } from '../event/places.js'
import { NominationsWaiting } from '../nomination/review/waiting.reads.js'
import { PilesReads } from '../registration/list/piles.reads.js'
import { quietVisit, VisitsWaiting } from '../visit/plan/waiting.reads.js'
import { comingDays } from './coming.js'

const none = { count: 0, since: null }
const noPiles = { submitted: none, returned: none, expiring: { count: 0, first: null } }
const nothingUnreleased = { conflicts: 0, changes: 0, lastRelease: 0, approvals: [] }
const keptByNobody = { waiting: new Map<Category, number>(), objected: none }

/** The organiser's roof: what every event of theirs asks for, gathered in as many queries for one event as for thirty. */
@Injectable()
export class OrganiseReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventReads,
    private readonly places: Places,
    private readonly piles: PilesReads,
    private readonly unreleased: UnreleasedReads,
    private readonly nominations: NominationsWaiting,
    private readonly visits: VisitsWaiting,
    private readonly approvals: ApprovalsWaiting,
    private readonly clock: Clock,
  ) {}

  async home(actor: Actor): Promise<Answer<typeof organiserHome>> {
    const asOf = this.clock.now()
    const { rows } = await this.events.forOrganiser(actor)
    const all = await this.recordsOf(rows.map(({ id }) => eventId.parse(id)))
    const ids = all.map(({ id }) => id)
    const works = await this.worksOf(all, asOf)
    const tasks = askedByEvents(works, asOf).filter((asked) => isFor(actor, asked, all))
    return {
      asOf,
      tasks: tasks.map((asked) => taskOf(asked, works)),
      events: rows,
      coming: comingDays(all, await this.piles.expiries(ids, asOf), asOf),
    }
  }

  private async recordsOf(ids: readonly EventId[]): Promise<EventRecord[]> {
    const rows = await this.work.rows<EventColumns>(`SELECT ${eventColumns} FROM event WHERE id = ANY($1::uuid[])`, [
      ids,
    ])
    return rows.map(recordOf)
  }

  private async worksOf(events: readonly EventRecord[], now: Instant) {
    const ids = events.map(({ id }) => id)
    const uses = await this.places.inUse(ids, now)
    const piles = await this.piles.of(ids, now)
    const agendas = await this.unreleased.of(events.filter(({ endsAt }) => endsAt > now))
    const nominated = await this.nominations.of(ids)
    const kept = await this.approvals.of(ids)
    const visits = await this.visits.of(ids, now)
    const letters = await this.piles.letters(ids)
    return events.map(
      (event): EventWork => ({
        eventId: event.id,
        state: event.state,
        opensAt: event.opensAt,
        closesAt: event.closesAt,
        endsAt: event.endsAt,
        missing: factsOf(event).missing,
        ...(piles.get(event.id) ?? noPiles),
        promotable: promotable(event, uses.get(event.id), kept.get(event.id) ?? keptByNobody),
        objected: (kept.get(event.id) ?? keptByNobody).objected,
        nominated: nominated.get(event.id) ?? none,
        visit: visits.get(event.id) ?? quietVisit,
        agenda: agendas.get(event.id) ?? nothingUnreleased,
        parked: letters.get(event.id)?.parked ?? 0,
        lettersWaiting: letters.get(event.id)?.waiting ?? 0,
      }),
    )
  }
}

/** Who can't do it is not asked for it. */
function isFor(actor: Actor, { task, eventId }: AskedOfOrganiser, events: readonly EventRecord[]): boolean {
  const event = events.find(({ id }) => id === eventId)
  return event !== undefined && mayAt(actor, organiserTasks[task], event)
}

/** Whom a party keeps waiting does not count. */
function promotable({ seats, offerLimit, categories }: EventRecord, use: Use | undefined, kept: KeptByParties): number {
  if (!use) return 0
  const nobody = { confirmed: 0, offered: 0, waiting: 0 }
  const taken = (category: Category) => {
    const all = use.byCategory.get(category) ?? nobody
    return { ...all, waiting: all.waiting - (kept.waiting.get(category) ?? 0) }
  }
  return howManyMoveUp({
    seats,
    offerLimit: offerLimit ?? seats,
    event: use.seats,
    categories: new Map(categories.map(({ category, quota }) => [category, { quota, taken: taken(category) }])),
  })
}

function taskOf(asked: AskedOfOrganiser, works: readonly EventWork[]): AskedTask {
  const lastRelease = works.find(({ eventId }) => eventId === asked.eventId)?.agenda.lastRelease ?? 0
  return {
    ...asked,
    release: asked.task === 'release agenda' || asked.task === 'solve conflicts' ? lastRelease + 1 : null,
  }
}
