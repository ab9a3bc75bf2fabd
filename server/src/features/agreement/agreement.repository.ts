import { Injectable } from '@nestjs/common'
import type { Organisation } from '@plenary/shared/contracts/organisation'
import type { AgreementId, FileId, OrganisationId, ProgrammeId } from '@plenary/shared/language/ids'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import type { Instant, LocalDate } from '@plenary/shared/language/time'
import type { Permission } from '@plenary/shared/rules/access/permissions'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import type { AgreementFacts, AgreementState } from '@plenary/shared/rules/agreement/moves'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused } from '../../http/refused.js'

export interface AgreementRecord {
  readonly id: AgreementId
  readonly version: number
  readonly state: AgreementState
  readonly title: LocalText
  readonly objectives: LocalText
  readonly parties: Organisation[]
  readonly signedOn: LocalDate | null
  readonly validUntil: LocalDate | null
  readonly document: { readonly fileId: FileId; readonly name: string; readonly sizeBytes: number } | null
  readonly programmes: { readonly id: ProgrammeId; readonly title: LocalText; readonly events: number }[]
}

/** What people write down about an agreement. */
export interface Written {
  readonly title: LocalText
  readonly objectives: LocalText
  readonly signedOn: LocalDate | null
  readonly validUntil: LocalDate | null
}

/**
 * Holds where the scope reaches the agreement: through one of its programmes, or because no programme names it yet, so that
 * whoever may write agreements at all finds it. Takes two parameters.
 */
const reachesAgreement = (from: number) =>
  `($${from}::boolean OR NOT EXISTS (SELECT 1 FROM programme_agreement link WHERE link.agreement_id = agreement.id)
     OR EXISTS (SELECT 1 FROM programme_agreement link WHERE link.agreement_id = agreement.id AND link.programme_id = ANY($${from + 1}::uuid[])))`

const columns = `agreement.id, agreement.version, agreement.state, agreement.title, agreement.objectives,
  agreement.signed_on AS "signedOn", agreement.valid_until AS "validUntil",
  COALESCE((SELECT json_agg(json_build_object('id', organisation.id, 'name', name, 'kind', kind, 'country', country) ORDER BY position)
    FROM agreement_party party JOIN organisation ON organisation.id = party.organisation_id WHERE party.agreement_id = agreement.id), '[]') AS parties,
  (SELECT json_build_object('fileId', file.id, 'name', file.name, 'sizeBytes', file.size_bytes) FROM file WHERE file.id = agreement.document_file_id) AS document,
  COALESCE((SELECT json_agg(json_build_object('id', programme.id, 'title', programme.title, 'events',
      (SELECT count(*) FROM event WHERE event.programme_id = programme.id)) ORDER BY programme.made_at, programme.id)
    FROM programme JOIN programme_agreement link ON link.programme_id = programme.id WHERE link.agreement_id = agreement.id), '[]') AS programmes`

/** Doors, locks, lists and writes of agreements. */
@Injectable()
export class AgreementRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** All that the actor may read: drafts first, then from the latest signature back. */
  listFor(actor: Actor): Promise<AgreementRecord[]> {
    const scope = scopeOf(actor, 'agreement.read')
    return this.work.rows<AgreementRecord>(
      `SELECT ${columns} FROM agreement WHERE ${reachesAgreement(1)} ORDER BY agreement.signed_on DESC NULLS FIRST, agreement.id LIMIT 500`,
      [scope.everywhere, scope.programmeIds],
    )
  }

  /** The one door. Missing and not theirs get the same answer. */
  async openFor(actor: Actor, id: AgreementId, permission: Permission): Promise<AgreementRecord> {
    const scope = scopeOf(actor, permission)
    const found = await this.work.row<AgreementRecord>(
      `SELECT ${columns} FROM agreement WHERE agreement.id = $1 AND ${reachesAgreement(2)}`,
      [id, scope.everywhere, scope.programmeIds],
    )
    return found ?? refused('NOT_FOUND')
  }

  /** The same, standing still until the transaction ends, in the version that the actor saw. */
  async lockFor(actor: Actor, id: AgreementId, version: number): Promise<AgreementRecord> {
    await this.work.mandatory.query('SELECT 1 FROM agreement WHERE id = $1 FOR NO KEY UPDATE', [id])
    const agreement = await this.openFor(actor, id, 'agreement.write')
    return agreement.version === version ? agreement : refused('CHANGED_MEANWHILE')
  }

  async insert(id: AgreementId, written: Written, at: Instant): Promise<void> {
    await this.work.write(
      `INSERT INTO agreement (id, state, title, objectives, signed_on, valid_until, made_at) VALUES ($1, 'draft', $2, $3, $4, $5, $6)`,
      [id, written.title, written.objectives, written.signedOn, written.validUntil, at],
    )
  }

  async change({ id, version }: AgreementRecord, written: Written): Promise<void> {
    const changed = await this.work.write(
      `UPDATE agreement SET title = $3, objectives = $4, signed_on = $5, valid_until = $6, version = version + 1 WHERE id = $1 AND version = $2`,
      [id, version, written.title, written.objectives, written.signedOn, written.validUntil],
    )
    if (changed !== 1) refused('CHANGED_MEANWHILE')
  }

  async keepParties(id: AgreementId, parties: readonly OrganisationId[]): Promise<void> {
    await this.work.write('DELETE FROM agreement_party WHERE agreement_id = $1', [id])
    for (const [position, party] of [...new Set(parties)].entries()) {
      await this.work.write(
        'INSERT INTO agreement_party (agreement_id, organisation_id, position) VALUES ($1, $2, $3)',
        [id, party, position],
      )
    }
  }

  async keepDocument(id: AgreementId, fileId: FileId): Promise<void> {
    await this.work.write('UPDATE agreement SET document_file_id = $2, version = version + 1 WHERE id = $1', [
      id,
      fileId,
    ])
  }
}

export const factsOf = ({ parties, signedOn }: AgreementRecord): AgreementFacts => ({
  parties: parties.length,
  signedOn,
})

/** As audit lines name it. */
export const nameOf = ({ title }: { readonly title: LocalText }): string => readLocalText(title, 'en').text
