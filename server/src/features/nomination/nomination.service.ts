import { Injectable } from '@nestjs/common'
import type {
  moveNominee,
  NominationForFocalPoint,
  NomineeList,
} from '@plenary/shared/contracts/nomination/focal-point'
import type { NominationForm } from '@plenary/shared/contracts/nomination.forms'
import type { Asked } from '@plenary/shared/contracts/route'
import {
  type FocalPointId,
  type NominationId,
  nominationId as nominationIdOf,
  type PersonId,
} from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { isAhead } from '@plenary/shared/rules/nomination/moves'
import { longestList } from '@plenary/shared/rules/nomination/representations'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused, refuseIf } from '../../http/refused.js'
import { Audit } from '../audit/audit.service.js'
import { EventRepository } from '../event/event.repository.js'
import { NamedPeople } from '../person/named-people.js'
import { Evidence } from './evidence/evidence.service.js'
import { type FocalPoint, FocalPointRepository } from './focal-point.repository.js'
import type { NominationRow } from './nomination.entity.js'
import { mayBeReplaced, NominationMoves } from './nomination.moves.js'
import { NominationReads } from './nomination.reads.js'
import { NominationRepository, type Opened } from './nomination.repository.js'
import { nameOf } from './nomination.view.js'

type Move = Asked<typeof moveNominee>['body']

/** Whose place somebody is to take, and why. */
interface Replacing {
  readonly replacesId: NominationId
  readonly replacesBecause: string
}

/** What focal points do with their own lists. */
@Injectable()
export class NominationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nominations: NominationRepository,
    private readonly focalPoints: FocalPointRepository,
    private readonly events: EventRepository,
    private readonly moves: NominationMoves,
    private readonly reads: NominationReads,
    private readonly evidence: Evidence,
    private readonly people: NamedPeople,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Begins a nomination at the end of the list, as a draft that only its focal point sees. */
  async add(actor: Actor, listId: FocalPointId, form: NominationForm): Promise<NominationForFocalPoint> {
    const id = await this.work.run(async () => {
      const focalPoint = await this.focalPoints.openFor(actor, listId, 'nomination.own')
      const [made] = await this.addAll(focalPoint, [form])
      return made
    })
    if (!id) throw new Error('a nomination was not made')
    return this.reads.one(actor, id)
  }

  /** Several at once, in their order; whoever calls has opened the list's door. */
  async addAll(
    focalPoint: FocalPoint,
    forms: readonly NominationForm[],
    replacing: Replacing | null = null,
  ): Promise<NominationId[]> {
    await this.focalPoints.lock(focalPoint.id)
    const event = await this.events.known(focalPoint.eventId)
    refuseIf(isAhead({ event }, this.clock.now()))
    const list = await this.nominations.ofList(focalPoint.id)
    if (list.length + forms.length > longestList.nominations)
      refused('NOMINATIONS_FULL', { limit: longestList.nominations })
    const last = list.at(-1)?.rank ?? 0
    const at = new Date(this.clock.now())
    const rows = forms.map((form, position) => draftOf(focalPoint, form, last + position + 1, at, replacing))
    await this.nominations.insert(rows)
    return rows.map(({ id }) => id)
  }

  async change(
    actor: Actor,
    id: NominationId,
    version: number,
    form: NominationForm,
  ): Promise<NominationForFocalPoint> {
    await this.work.run(async () => {
      const { row } = await this.nominations.openFor(actor, id, 'nomination.own')
      if (row.state !== 'draft' && row.state !== 'returned') refused('MOVE_NOT_ALLOWED', { state: row.state })
      await this.nominations.change(id, version, form)
    })
    return this.reads.one(actor, id)
  }

  async remove(actor: Actor, id: NominationId): Promise<void> {
    await this.work.run(async () => {
      const { row } = await this.nominations.openFor(actor, id, 'nomination.own')
      await this.focalPoints.lock(row.focalPointId)
      const { row: now } = await this.nominations.known(id)
      if (now.state !== 'draft') refused('MOVE_NOT_ALLOWED', { state: now.state })
      await this.nominations.remove(id)
      await this.evidence.forget(now)
    })
  }

  /** Hands a nomination in, again, or takes it back. Nominating an address makes or finds its person. */
  async move(actor: Actor, id: NominationId, move: Move): Promise<NominationForFocalPoint> {
    await this.work.run(async () => {
      const opened = await this.nominations.openFor(actor, id, 'nomination.own')
      await this.focalPoints.lock(opened.focalPoint.id)
      if (move.action === 'withdraw') await this.moves.make('withdraw', opened, actor, { why: move.reason })
      else await this.moves.make(move.action, opened, actor, { personId: await this.personOf(id) })
    })
    return this.reads.one(actor, id)
  }

  /** The whole list in another order. Refuses CHANGED_MEANWHILE when it holds others than these. */
  async order(actor: Actor, listId: FocalPointId, ids: readonly NominationId[]): Promise<NomineeList> {
    await this.work.run(async () => {
      const focalPoint = await this.focalPoints.openFor(actor, listId, 'nomination.own')
      await this.focalPoints.lock(focalPoint.id)
      const there = await this.nominations.ofList(focalPoint.id)
      const wished = new Set(ids)
      if (wished.size !== there.length || there.some(({ id }) => !wished.has(id))) refused('CHANGED_MEANWHILE')
      await this.nominations.rank([...wished])
    })
    return this.reads.list(actor, listId)
  }

  /** Asks that somebody takes this one's place; the organisers grant it by taking the successor up. */
  async nameSuccessor(
    actor: Actor,
    id: NominationId,
    { reason, ...form }: NominationForm & { reason: string },
  ): Promise<NominationForFocalPoint> {
    const successor = await this.work.run(async () => {
      const opened = await this.nominations.openFor(actor, id, 'nomination.own')
      await this.focalPoints.lock(opened.focalPoint.id)
      const { row, focalPoint } = await this.nominations.known(id)
      if (!mayBeReplaced(row)) refused('MOVE_NOT_ALLOWED', { state: row.state })
      if (await this.nominations.hasSuccessor(id)) refused('SUCCESSOR_NAMED')
      const [made] = await this.addAll(focalPoint, [form], { replacesId: id, replacesBecause: reason })
      await this.recordAsking(actor, opened, reason)
      return made
    })
    if (!successor) throw new Error('a successor was not made')
    return this.reads.one(actor, successor)
  }

  /** Who was put together with somebody else stays that person. */
  private async personOf(id: NominationId): Promise<PersonId | null> {
    const { row } = await this.nominations.known(id)
    if (row.mergedAt !== null || row.address === null) return row.personId
    return this.people.one(row)
  }

  private recordAsking(actor: Actor, { row, focalPoint, event }: Opened, why: string): Promise<void> {
    return this.audit.record(actor, {
      word: 'nomination',
      act: 'ask to replace',
      objectId: row.id,
      objectName: nameOf(row, focalPoint),
      eventId: event.id,
      why,
    })
  }
}

function draftOf(
  { id: focalPointId, eventId }: FocalPoint,
  form: NominationForm,
  rank: number,
  at: Date,
  replacing: Replacing | null,
): NominationRow {
  return {
    ...form,
    id: newId(nominationIdOf),
    eventId,
    focalPointId,
    rank,
    state: 'draft',
    personId: null,
    mergedPersonId: null,
    mergedAt: null,
    letterFileId: null,
    noteFileId: null,
    remark: null,
    registrationId: null,
    replacesId: replacing?.replacesId ?? null,
    replacesBecause: replacing?.replacesBecause ?? null,
    nominatedAt: null,
    stateSince: at,
    madeAt: at,
    version: 1,
  }
}
