import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { importNominees, NomineePreview } from '@plenary/shared/contracts/nomination/nominee-import'
import type { Answer } from '@plenary/shared/contracts/route'
import type { FocalPointId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { possiblySame } from '@plenary/shared/rules/nomination/same'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { fullName } from '../../person/person.view.js'
import { type FocalPoint, FocalPointRepository } from '../focal-point.repository.js'
import type { NominationRow } from '../nomination.entity.js'
import { NominationRepository } from '../nomination.repository.js'
import { NominationService } from '../nomination.service.js'
import type { Plan, PlannedRow, ReadAs } from './plan.js'

interface Planned {
  readonly plan: Plan
  readonly there: readonly NominationRow[]
  readonly digest: string
}

/** Brings a table of nominees into a focal point's list as drafts: first said, then done, all of it or nothing. */
@Injectable()
export class NomineeImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly focalPoints: FocalPointRepository,
    private readonly nominations: NominationRepository,
    private readonly service: NominationService,
  ) {}

  /** What the table would add to the list as it is now. Refuses a file that is none. */
  async preview(
    actor: Actor,
    id: FocalPointId,
    content: Buffer,
    mapping: readonly ReadAs[] | undefined,
  ): Promise<NomineePreview> {
    const focalPoint = await this.focalPoints.openFor(actor, id, 'nomination.own')
    const { plan, there, digest } = await this.planned(focalPoint, content, mapping)
    return {
      digest,
      columns: plan.columns,
      rows: plan.rows.map((row) => previewed(row, there)),
      ok: plan.rows.length > 0 && plan.rows.every(({ form }) => form !== null),
    }
  }

  /** Does what the preview with this digest said. Refuses when the list has changed since, and when any row was refused. */
  apply(
    actor: Actor,
    id: FocalPointId,
    content: Buffer,
    mapping: readonly ReadAs[] | undefined,
    digest: string,
  ): Promise<Answer<typeof importNominees>> {
    return this.work.run(async () => {
      const focalPoint = await this.focalPoints.openFor(actor, id, 'nomination.own')
      await this.focalPoints.lock(id)
      const { plan, digest: now } = await this.planned(focalPoint, content, mapping)
      if (now !== digest) refused('IMPORT_STALE')
      const problems = plan.rows.flatMap(placed)
      if (plan.rows.length === 0) problems.push({ path: '', problem: 'empty' })
      if (problems.length > 0) refused('FILE_UNREADABLE', { problems: problems.slice(0, 100) })
      const forms = plan.rows.flatMap(({ form }) => form ?? [])
      const made = await this.service.addAll(focalPoint, forms)
      return { made: made.length }
    })
  }

  private async planned(
    focalPoint: FocalPoint,
    content: Buffer,
    mapping: readonly ReadAs[] | undefined,
  ): Promise<Planned> {
    // Words in many languages are loaded when the first table comes, not with the application
    const { planOf, readNomineeTable } = await import('./plan.js')
    const table = await readNomineeTable(content)
    if (!table.ok) refused('FILE_UNREADABLE', { problems: [{ path: '', problem: table.problem }] })
    const plan = planOf(table.rows, mapping, focalPoint.country)
    const there = await this.nominations.ofList(focalPoint.id)
    return { plan, there, digest: digestOf(content, plan, there) }
  }
}

const placed = ({ line, problems }: PlannedRow) =>
  problems.map(({ path, problem }) => ({ path: `${line}.${path}`, problem }))

function previewed(
  { line, form, typed, problems }: PlannedRow,
  there: readonly NominationRow[],
): NomineePreview['rows'][number] {
  const [twin] = form ? possiblySame(form, there) : []
  return {
    line,
    familyName: short(typed.familyName),
    givenName: short(typed.givenName),
    organisation: short(typed.organisation),
    address: short(typed.address),
    becomes: form ? 'made' : 'refused',
    problems: [...problems],
    possiblySame: twin ? fullName(twin.other) : null,
  }
}

const short = (text: string | undefined) => (text ?? '').slice(0, 200)

/** Two previews with one digest say the same. */
function digestOf(content: Buffer, { columns }: Plan, there: readonly NominationRow[]): string {
  const list = [columns.map(({ readAs }) => readAs), there.map(({ id, version }) => [id, version])]
  return createHash('sha256').update(content).update(JSON.stringify(list)).digest('base64url')
}
