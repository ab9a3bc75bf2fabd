import { Injectable } from '@nestjs/common'
import type { Organisation } from '@plenary/shared/contracts/organisation'
import type { NamedOrganisation } from '@plenary/shared/contracts/organisation.forms'
import { type OrganisationId, organisationId } from '@plenary/shared/language/ids'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused } from '../../http/refused.js'

type NewOrganisation = Exclude<NamedOrganisation, { id: OrganisationId }>

@Injectable()
export class Organisations {
  constructor(private readonly work: UnitOfWork) {}

  /** Those whose name, in any language, holds these letters; at most twenty. */
  found(letters: string): Promise<Organisation[]> {
    return this.work.rows<Organisation>(
      `SELECT id, name, kind, country FROM organisation
       WHERE EXISTS (SELECT 1 FROM jsonb_each_text(name) one WHERE position(lower($1) IN lower(one.value)) > 0)
       ORDER BY COALESCE(name->>'en', (SELECT min(value) FROM jsonb_each_text(name))), id LIMIT 20`,
      [letters],
    )
  }

  /** The named one: by its id, else the one that has this name in one of these languages, else a new one. Two who name it at once make one. */
  async findOrMake(named: NamedOrganisation): Promise<OrganisationId> {
    if ('id' in named) return this.known(named.id)
    await this.work.mandatory.query(`SELECT pg_advisory_xact_lock(hashtext('organisation name'))`)
    return (await this.byName(named)) ?? this.make(named)
  }

  private async known(id: OrganisationId): Promise<OrganisationId> {
    const found = await this.work.row('SELECT 1 FROM organisation WHERE id = $1', [id])
    return found ? id : refused('NOT_FOUND')
  }

  private async byName({ name, country }: NewOrganisation): Promise<OrganisationId | undefined> {
    const found = await this.work.row<{ id: OrganisationId }>(
      `SELECT organisation.id FROM organisation, jsonb_each_text(organisation.name) own, jsonb_each_text($1::jsonb) given
       WHERE own.key = given.key AND lower(own.value) = lower(given.value) AND organisation.country IS NOT DISTINCT FROM $2 ORDER BY organisation.id LIMIT 1`,
      [name, country],
    )
    return found?.id
  }

  private async make({ name, kind, country }: NewOrganisation): Promise<OrganisationId> {
    const id = newId(organisationId)
    await this.work.write('INSERT INTO organisation (id, name, kind, country) VALUES ($1, $2, $3, $4)', [
      id,
      name,
      kind,
      country,
    ])
    return id
  }
}
