import { Injectable } from '@nestjs/common'
import type { AgreementId, ProgrammeId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import { type Actor, type Scope, scopeOf } from '@plenary/shared/rules/access/standing'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused } from '../../http/refused.js'

export interface ProgrammeRecord {
  readonly id: ProgrammeId
  readonly version: number
  readonly title: LocalText
  readonly summary: LocalText
  readonly agreements: { readonly id: AgreementId; readonly title: LocalText }[]
  readonly events: number
}

export interface Written {
  readonly title: LocalText
  readonly summary: LocalText
}

const reachParams = (scope: Scope) => [scope.everywhere, scope.programmeIds, scope.eventIds]
/** Holds where the scope reaches the programme, or an event of it. Counts only events that it reaches. Uses parameters 1 to 3. */
const select = `SELECT programme.id, programme.version, programme.title, programme.summary,
    COALESCE((SELECT json_agg(json_build_object('id', agreement.id, 'title', agreement.title) ORDER BY agreement.signed_on, agreement.id)
      FROM agreement JOIN programme_agreement link ON link.agreement_id = agreement.id WHERE link.programme_id = programme.id), '[]') AS agreements,
    (SELECT count(*) FROM event WHERE event.programme_id = programme.id
      AND ($1::boolean OR programme.id = ANY($2::uuid[]) OR event.id = ANY($3::uuid[]))) AS events
  FROM programme WHERE ($1::boolean OR programme.id = ANY($2::uuid[])
    OR EXISTS (SELECT 1 FROM event WHERE event.programme_id = programme.id AND event.id = ANY($3::uuid[])))`

/** Doors, locks, lists and writes of programmes. */
@Injectable()
export class ProgrammeRepository {
  constructor(private readonly work: UnitOfWork) {}

  listFor(actor: Actor): Promise<ProgrammeRecord[]> {
    return this.work.rows<ProgrammeRecord>(`${select} ORDER BY programme.made_at DESC, programme.id LIMIT 500`, [
      ...reachParams(scopeOf(actor, 'programme.read')),
    ])
  }

  async openFor(
    actor: Actor,
    id: ProgrammeId,
    permission: 'programme.read' | 'programme.write',
  ): Promise<ProgrammeRecord> {
    const found = await this.work.row<ProgrammeRecord>(`${select} AND programme.id = $4`, [
      ...reachParams(scopeOf(actor, permission)),
      id,
    ])
    return found ?? refused('NOT_FOUND')
  }

  async lockFor(actor: Actor, id: ProgrammeId, version: number): Promise<ProgrammeRecord> {
    await this.work.mandatory.query('SELECT 1 FROM programme WHERE id = $1 FOR NO KEY UPDATE', [id])
    const programme = await this.openFor(actor, id, 'programme.write')
    return programme.version === version ? programme : refused('CHANGED_MEANWHILE')
  }

  async insert(id: ProgrammeId, { title, summary }: Written, at: Instant): Promise<void> {
    await this.work.write('INSERT INTO programme (id, title, summary, made_at) VALUES ($1, $2, $3, $4)', [
      id,
      title,
      summary,
      at,
    ])
  }

  async change({ id, version }: ProgrammeRecord, { title, summary }: Written): Promise<void> {
    const changed = await this.work.write(
      'UPDATE programme SET title = $3, summary = $4, version = version + 1 WHERE id = $1 AND version = $2',
      [id, version, title, summary],
    )
    if (changed !== 1) refused('CHANGED_MEANWHILE')
  }

  async keepAgreements(id: ProgrammeId, agreementIds: readonly AgreementId[]): Promise<void> {
    await this.work.write('DELETE FROM programme_agreement WHERE programme_id = $1', [id])
    for (const agreementId of new Set(agreementIds))
      await this.work.write('INSERT INTO programme_agreement (programme_id, agreement_id) VALUES ($1, $2)', [
        id,
        agreementId,
      ])
  }
}
