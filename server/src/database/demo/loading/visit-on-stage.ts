import {
  type GroupId,
  groupId,
  type PersonId,
  type RegistrationId,
  type SiteId,
  type StopId,
} from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { LocalDate, LocalDateTime } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { daysLater } from '../../../adapters/time/days.js'
import { organisations } from '../organisations.js'
import type { DemoGroup, DemoStop, DemoTransfer } from '../visits/plan.js'
import type { DemoSite } from '../visits/sites.js'
import type { DemoEventOnStage } from './event-on-stage.js'
import type { Stage } from './stage.js'

interface Placing {
  readonly first: readonly PersonId[]
  readonly awaited: readonly PersonId[]
}

/** A study visit of the demo while its history is played. */
export class VisitOnStage {
  private readonly sites = new Map<string, SiteId>()
  private readonly groups = new Map<string, GroupId>()
  private readonly stops = new Map<DemoStop, StopId>()

  constructor(
    private readonly stage: Stage,
    private readonly event: DemoEventOnStage,
    private readonly days: readonly LocalDate[],
  ) {}

  private get by(): Actor {
    return this.event.by
  }

  /** Wishes and the answers of hosts are asked for until the same moment. */
  async describe(objectives: LocalText, questions: readonly LocalText[], dueLocal: LocalDateTime): Promise<void> {
    const form = {
      objectives,
      questions: [...questions],
      days: [...this.days],
      wishesDueLocal: dueLocal,
      answersDueLocal: dueLocal,
      listsByThemselves: false,
    }
    await this.stage.visits.sites.describe(this.by, this.event.eventId, { form, version: 0 })
  }

  /** The site of a host, and who acts for it. */
  async open({ key, host, site, contact }: DemoSite): Promise<void> {
    const found = organisations.find((one) => one.key === host)
    if (!found) throw new Error(`no organisation of the demo is called ${host}`)
    const { name, kind, country } = found
    const { id } = await this.stage.visits.sites.add(this.by, this.event.eventId, {
      host: { name: { ...name }, kind, country },
      site,
    })
    this.sites.set(key, id)
    const form = { ...contact, position: 'Visits', lastDay: null }
    await this.stage.visits.contacts.grant(this.by, this.event.eventId, id, form)
  }

  /** A group with its people, and the delegates whom it takes from those who have none yet: these first, and none whom another awaits. */
  async form(group: DemoGroup, first: readonly PersonId[] = [], awaited: readonly PersonId[] = []): Promise<void> {
    const { letter, language, leader, interpreter, vehicle, places, delegates } = group
    const [givenName, familyName] = interpreter ?? []
    const named = { address: null, organisation: '', position: '' }
    const { id } = await this.stage.visits.groups.add(this.by, this.event.eventId, {
      letter,
      language,
      leader: { personId: await this.stage.company.personId(leader) },
      interpreter: familyName && givenName ? { familyName, givenName, ...named } : null,
      escorts: [],
      vehicleName: vehicle,
      vehiclePlaces: places,
    })
    this.groups.set(letter, id)
    await this.fill(id, language, delegates, { first, awaited })
  }

  async ride({ group, day, starts, ends, mode }: DemoTransfer): Promise<void> {
    const fields = { groupId: this.groupOf(group), ...this.localsOf(day, starts, ends), mode, note: '' }
    await this.stage.visits.transfers.add(this.by, this.event.eventId, fields)
  }

  async plan(stop: DemoStop): Promise<void> {
    const { group, site, day, starts, ends, programme } = stop
    const siteId = this.sites.get(site)
    if (!siteId) throw new Error(`no site of this visit is called ${site}`)
    const { id } = await this.stage.visits.stops.add(this.by, this.event.eventId, {
      groupId: this.groupOf(group),
      siteId,
      ...this.localsOf(day, starts, ends),
      programme: programme ?? {},
      receivedBy: '',
    })
    this.stops.set(stop, id)
  }

  /** Asks the host; what an organiser can take on stands no longer in the way. */
  async request(stop: DemoStop): Promise<void> {
    const id = this.stopOf(stop)
    const { conflicts } = await this.stage.visits.plans.plan(this.by, this.event.eventId)
    for (const { key, kind } of conflicts.filter(({ stopIds, acceptable }) => acceptable && stopIds.includes(id)))
      await this.stage.visits.requests.accept(
        this.by,
        this.event.eventId,
        key,
        kind === 'access'
          ? 'A car takes them to the level entrance, with somebody of the host.'
          : 'Somebody else stands in there.',
      )
    const { refused } = await this.stage.visits.requests.request(this.by, this.event.eventId, [id])
    if (refused[0]) throw new Error(`a stop of the demo can't be asked for: ${refused[0].code}`)
  }

  /** What the host said by telephone, or later the organisers decided. */
  async answer(stop: DemoStop, saidBy: string, on: LocalDate): Promise<void> {
    const { answer } = stop
    const onBehalf = { saidBy, channel: 'telephone' as const, on }
    const seen = await this.stage.visits.repository.known(this.stopOf(stop))
    const { id, version } = seen.row
    const move = this.stage.visits.answers
    if (answer.is === 'confirmed') await move.move(this.by, id, { action: 'confirm', onBehalf, version })
    if (answer.is === 'declined')
      await move.move(this.by, id, {
        action: 'decline',
        onBehalf,
        version,
        reason: 'The trading floor is closed for stock-taking that morning.',
      })
    if (answer.is === 'cancelled')
      await move.move(this.by, id, {
        action: 'cancel',
        version,
        reason: 'The afternoon is needed for the group’s note.',
      })
    if (answer.is === 'countered') {
      const { day, group } = stop
      const { groups } = await this.stage.visits.plans.plan(this.by, this.event.eventId)
      const heads = groups.find(({ letter }) => letter === group)?.heads ?? 1
      const offered = this.localsOf(day, answer.starts, answer.ends)
      await move.move(this.by, id, { action: 'counter-propose', ...offered, heads, onBehalf, version })
    }
  }

  /** Delegates rank two to four sites each, turning through them; of so many one has not come to it. */
  async rank(oneIn = Number.POSITIVE_INFINITY): Promise<void> {
    const sites = [...this.sites.values()]
    const { rows } = await this.stage.visits.groupReads.delegates(this.by, this.event.eventId)
    for (const [index, { id, personId }] of rows.entries()) {
      if (index % oneIn === 4) continue
      const turned = sites.map((_, at) => sites[(index * 5 + at * (1 + (index % 2) * 4)) % sites.length])
      const siteIds = [...new Set(turned.flatMap((site) => site ?? []))].slice(0, 2 + (index % 3))
      await this.stage.visits.wishes.rank({ ...this.by, personId, grants: [] }, id, { siteIds, was: [] })
    }
  }

  /** The organisers send the list of who comes to a stop. */
  async send(stop: DemoStop): Promise<void> {
    await this.stage.visits.lists.send(this.by, this.stopOf(stop))
  }

  /** The host says by telephone that it has this number. */
  async acknowledge(stop: DemoStop, number: number, saidBy: string, on: LocalDate): Promise<void> {
    const onBehalf = { saidBy, channel: 'telephone' as const, on }
    await this.stage.visits.lists.acknowledge(this.by, this.stopOf(stop), number, onBehalf)
  }

  /** The last of a group travels with nobody any more. */
  async leave(letter: string): Promise<void> {
    const { rows } = await this.stage.visits.groupReads.delegates(this.by, this.event.eventId)
    const last = rows.findLast(({ groupId: group }) => group === this.groupOf(letter))
    if (last) await this.move([last.id], null)
  }

  private async fill(id: GroupId, language: string, count: number, { first, awaited }: Placing): Promise<void> {
    const { rows } = await this.stage.visits.groupReads.delegates(this.by, this.event.eventId)
    const free = rows.filter((row) => row.groupId === null && !awaited.includes(row.personId))
    const speak = (row: (typeof free)[number]) =>
      first.includes(row.personId) ? 0 : row.languages.includes(language) ? 1 : 2
    const chosen: RegistrationId[] = free
      .toSorted((a, b) => speak(a) - speak(b) || a.number - b.number)
      .slice(0, count)
      .map((row) => row.id)
    if (chosen.length > 0) await this.move(chosen, groupId.parse(id))
  }

  private async move(registrationIds: RegistrationId[], to: GroupId | null): Promise<void> {
    const moving = { registrationIds, groupId: to, pinned: false, askAgain: false }
    await this.stage.visits.groups.moveDelegates(this.by, this.event.eventId, moving)
  }

  private groupOf(letter: string): GroupId {
    const id = this.groups.get(letter)
    if (!id) throw new Error(`no group of this visit is called ${letter}`)
    return id
  }

  private stopOf(stop: DemoStop): StopId {
    const id = this.stops.get(stop)
    if (!id) throw new Error('a stop of the demo is asked for before it is planned')
    return id
  }

  private localsOf(day: number, starts: string, ends: string) {
    const on = this.days[day - 1] ?? ''
    return { startsLocal: `${on}T${starts}`, endsLocal: `${ends > starts ? on : daysLater(on, 1)}T${ends}` }
  }
}
