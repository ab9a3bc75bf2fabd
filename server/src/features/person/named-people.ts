import { Injectable } from '@nestjs/common'
import { type PersonId, personId } from '@plenary/shared/language/ids'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'

/** What is known of somebody whom others named. */
export interface Named {
  readonly familyName: string
  readonly givenName?: string
  readonly badgeName?: string | null
  readonly gender?: string | null
  readonly organisation?: string | null
  readonly position?: string | null
}

/** Of somebody of whom only a name is known, not which part of it is which: it stands on the badge as it came. */
export const onlyName = (name: string): Named => ({ familyName: name, badgeName: name })

/** People whom others brought in: an imported speaker, a successor. Their account joins when they prove the address. */
@Injectable()
export class NamedPeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** People without an address, in the order given. */
  async make(named: readonly Named[]): Promise<PersonId[]> {
    const people = named.map((one) => ({ ...one, id: newId(personId), address: null }))
    await this.insert(people)
    return people.map(({ id }) => id)
  }

  /** The people at these addresses (in lower case), made where nobody has the address yet. */
  async at(named: readonly (Named & { readonly address: string })[]): Promise<ReadonlyMap<string, PersonId>> {
    if (named.length === 0) return new Map()
    await this.insert(named.map((one) => ({ ...one, id: newId(personId) })))
    const rows = await this.work.rows<{ id: PersonId; address: string }>(
      'SELECT id, lower(address) AS address FROM person WHERE lower(address) = ANY($1)',
      [named.map(({ address }) => address)],
    )
    return new Map(rows.map(({ id, address }) => [address, id]))
  }

  /**
   * The person of this address, or a new one; without an address always a new one. Two who name the same address at once get
   * the same person, and nothing of somebody who is known already is changed: what others say of a person is no news to them.
   */
  async one(named: Named & { readonly address: string | null }): Promise<PersonId> {
    const { familyName, givenName, badgeName, gender, organisation, position } = named
    const told = {
      familyName,
      givenName: givenName ?? '',
      badgeName: badgeName ?? null,
      gender,
      organisation,
      position,
    }
    const address = named.address?.toLowerCase() ?? null
    const found = address === null ? (await this.make([told]))[0] : (await this.at([{ ...told, address }])).get(address)
    if (!found) throw new Error('whoever is named is somebody')
    return found
  }

  /** Gives an address to a person who has none. Answers whose it is now: another's, if somebody is known by it already. */
  async giveAddress(id: PersonId, address: string): Promise<PersonId> {
    const there = await this.work.row<{ id: PersonId }>('SELECT id FROM person WHERE lower(address) = lower($1)', [
      address,
    ])
    if (there) return there.id
    await this.work.write('UPDATE person SET address = $2 WHERE id = $1 AND address IS NULL', [id, address])
    return id
  }

  /** The language in which others believe that somebody reads; their own choice counts for more. */
  async giveLanguage(id: PersonId, language: string): Promise<void> {
    await this.work.write('UPDATE person SET language = $2 WHERE id = $1 AND language IS NULL', [id, language])
  }

  private async insert(people: readonly (Named & { id: PersonId; address: string | null })[]): Promise<void> {
    if (people.length === 0) return
    await this.work.mandatory.query(
      `INSERT INTO person (id, address, family_name, given_name, badge_name, gender, organisation, position, made_at)
       SELECT one.id, one.address, one."familyName", COALESCE(one."givenName", ''), one."badgeName", one.gender, one.organisation, one.position, $2
       FROM jsonb_to_recordset($1::jsonb) AS one (id uuid, address text, "familyName" text, "givenName" text, "badgeName" text, gender text, organisation text, position text)
       ON CONFLICT (lower(address)) WHERE address IS NOT NULL DO NOTHING`,
      [JSON.stringify(people), this.clock.now()],
    )
  }
}
