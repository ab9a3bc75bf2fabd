import { Injectable } from '@nestjs/common'
import type {
  focalPointsOfEvent,
  NominationForOrganiser,
  nominationsOfEvent,
} from '@plenary/shared/contracts/nomination/organiser'
import type { Answer, Asked } from '@plenary/shared/contracts/route'
import type { EventId, NominationId, RegistrationId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { verdicts } from '@plenary/shared/rules/moves'
import { nominationMoves } from '@plenary/shared/rules/nomination/moves'
import { longestList } from '@plenary/shared/rules/nomination/representations'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { AuditReads } from '../../audit/audit.reads.js'
import { EventRepository } from '../../event/event.repository.js'
import type { FocalPoint } from '../focal-point.repository.js'
import { NominationRow } from '../nomination.entity.js'
import { NominationFactsOf } from '../nomination.facts.js'
import { NominationRepository } from '../nomination.repository.js'
import { evidenceThere, lineOf, nominatedBy } from '../nomination.view.js'
import { FocalPointReads } from './focal-point.reads.js'
import { type Known, SameReads } from './same.reads.js'

type Registration = { readonly id: RegistrationId; readonly number: number; readonly state: RegistrationState }
type By = Pick<FocalPoint, 'id' | 'represents' | 'country' | 'name'>

/** The order of the list: by focal point, then by rank. */
const orderKey = (nomination: string, focalPoint: string) =>
  `COALESCE(NULLIF(${focalPoint}.name, ''), ${focalPoint}.country), ${focalPoint}.id, ${nomination}.rank, ${nomination}.id`

/** For the organiser's screens. */
@Injectable()
export class ReviewReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nominations: NominationRepository,
    private readonly events: EventRepository,
    private readonly focalPoints: FocalPointReads,
    private readonly facts: NominationFactsOf,
    private readonly same: SameReads,
    private readonly auditReads: AuditReads,
    private readonly clock: Clock,
  ) {}

  /** Who nominates, who has answered, and how the places are used. */
  async focalPointsOf(actor: Actor, eventId: EventId): Promise<Answer<typeof focalPointsOfEvent>> {
    await this.events.openFor(actor, eventId, 'nomination.read')
    const rows = await this.focalPoints.ofEvent(eventId, longestList.focalPoints)
    const standing = rows.filter(({ revokedAt }) => revokedAt === null)
    const sum = (of: 'places' | 'used') => standing.reduce((total, row) => total + row[of], 0)
    return {
      rows,
      places: sum('places'),
      used: sum('used'),
      answered: standing.filter(({ answered }) => answered).length,
      asOf: this.clock.now(),
    }
  }

  /** All but drafts, a page at a time. The number of queries is the same for one row and for many. */
  async page(
    actor: Actor,
    eventId: EventId,
    { focalPoint, state, after, limit }: Asked<typeof nominationsOfEvent>['query'],
  ): Promise<Answer<typeof nominationsOfEvent>> {
    await this.events.openFor(actor, eventId, 'nomination.read')
    const narrowed = `nomination.event_id = $1 AND nomination.state <> 'draft' AND ($2::uuid IS NULL OR focal_point_id = $2)
      AND (cardinality($3::text[]) = 0 OR nomination.state = ANY($3))`
    const found = await this.work.rows<{ id: NominationId; by: By; registration: Registration | null }>(
      `SELECT nomination.id,
         json_build_object('id', focal_point.id, 'represents', represents, 'country', focal_point.country, 'name', focal_point.name) AS by,
         (SELECT json_build_object('id', id, 'number', number, 'state', state) FROM registration WHERE id = nomination.registration_id) AS registration
       FROM nomination JOIN focal_point ON focal_point.id = focal_point_id
       WHERE ${narrowed} AND ($4::uuid IS NULL OR (${orderKey('nomination', 'focal_point')}) >
         (SELECT ${orderKey('before', 'its')} FROM nomination before JOIN focal_point its ON its.id = before.focal_point_id WHERE before.id = $4))
       ORDER BY ${orderKey('nomination', 'focal_point')} LIMIT $5`,
      [eventId, focalPoint ?? null, state, after ?? null, limit + 1],
    )
    const shown = found.slice(0, limit)
    const rows = await this.rowsOf(shown.map(({ id }) => id))
    const like = this.same.likeIn(await this.same.known(eventId))
    const counted = await this.work.row<{ count: number }>(
      `SELECT count(*) AS count FROM nomination WHERE ${narrowed}`,
      [eventId, focalPoint ?? null, state],
    )
    return {
      rows: shown.flatMap(({ id, by, registration }) => {
        const row = rows.get(id)
        if (!row) return []
        const possiblySame = like(knownAs(row, by)).filter(({ onePerson }) => !onePerson).length
        return [{ ...lineOf(row, registration?.state ?? null), by, registration, possiblySame }]
      }),
      next: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
      matching: counted?.count ?? 0,
      asOf: this.clock.now(),
    }
  }

  async one(actor: Actor, id: NominationId): Promise<NominationForOrganiser> {
    const opened = await this.nominations.openFor(actor, id, 'nomination.read')
    const { row, focalPoint, event } = opened
    const by = nominatedBy(focalPoint)
    const beside = await this.beside(row, focalPoint)
    const same = this.same.likeOf(knownAs(row, by), await this.same.known(event.id))
    const facts = await this.facts.one(opened)
    return {
      ...lineOf(row, beside.registration?.state ?? null),
      version: row.version,
      eventId: event.id,
      zone: event.zone,
      by,
      registration: beside.registration,
      address: row.address,
      language: row.language,
      remark: row.remark,
      replacesBecause: row.replacesBecause,
      nominatedAt: row.nominatedAt && instantOf(row.nominatedAt),
      focalPointName: beside.focalPointName,
      evidence: evidenceThere(row),
      possiblySame: same.filter(({ onePerson }) => !onePerson).length,
      same,
      merged: row.mergedAt !== null,
      mayPart: row.mergedAt !== null && row.state !== 'taken up' && mayAt(actor, 'nomination.decide', event),
      replaces: beside.replaces,
      history: await this.auditReads.ofObject(id),
      can: verdicts(
        nominationMoves,
        row.state,
        facts,
        this.clock.now(),
        (needs) => needs !== 'nomination.own' && mayAt(actor, needs, event),
      ),
    }
  }

  private async beside(row: NominationRow, focalPoint: FocalPoint) {
    const found = await this.work.row<{
      registration: Registration | null
      replaces: NominationForOrganiser['replaces']
      focalPointName: string
    }>(
      `SELECT (SELECT json_build_object('id', id, 'number', number, 'state', state) FROM registration WHERE id = $1) AS registration,
         (SELECT json_build_object('id', id, 'name', trim(given_name || ' ' || family_name)) FROM nomination WHERE id = $2) AS replaces,
         trim(given_name || ' ' || family_name) AS "focalPointName" FROM person WHERE id = $3`,
      [row.registrationId, row.replacesId, focalPoint.personId],
    )
    if (!found) throw new Error('a focal point without its person')
    return found
  }

  private async rowsOf(ids: readonly NominationId[]): Promise<ReadonlyMap<NominationId, NominationRow>> {
    const rows = await this.work.manager
      .createQueryBuilder(NominationRow, 'nomination')
      .where('id = ANY(:ids)', { ids })
      .getMany()
    return new Map(rows.map((row) => [row.id, row]))
  }
}

const knownAs = (row: NominationRow, by: By): Known => ({
  nominationId: row.id,
  registrationId: row.registrationId,
  personId: row.personId,
  state: row.state,
  familyName: row.familyName,
  givenName: row.givenName,
  country: row.country,
  address: row.address,
  by,
})
