import { Injectable } from '@nestjs/common'
import type { ProfileForm } from '@plenary/shared/contracts/person.forms'
import { type AccountId, type EventId, type FileId, type PersonId, personId } from '@plenary/shared/language/ids'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { reach, reaches } from '../../http/reaches.js'
import { PersonRow } from './person.entity.js'

/** Those who are seen as having come, or coming, by the others. */
const amongParticipants = `registration.state IN ('confirmed', 'attended', 'partly attended')`

@Injectable()
export class PersonRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  private get rows() {
    return this.work.manager.getRepository(PersonRow)
  }

  byId(id: PersonId): Promise<PersonRow | null> {
    return this.rows.createQueryBuilder('person').where('person.id = :id AND person.erased_at IS NULL', { id }).getOne()
  }

  byAccount(accountId: AccountId): Promise<PersonRow | null> {
    return this.rows.createQueryBuilder('person').where('person.account_id = :accountId', { accountId }).getOne()
  }

  /** Somebody who registered for the event, if the actor may read its registrations. Drafts are nobody's but their own. */
  registeredFor(actor: Actor, eventId: EventId, id: PersonId): Promise<PersonRow | null> {
    return this.where(
      `EXISTS (SELECT 1 FROM registration JOIN event ON event.id = registration.event_id
         WHERE registration.person_id = person.id AND event.id = $2 AND registration.state <> 'draft' AND ${reaches('event', 3)})`,
      id,
      [eventId, ...reach(scopeOf(actor, 'registration.read'))],
    )
  }

  /** Somebody at the same event as the actor: both are coming, or came. */
  fellowAt(actor: Actor, eventId: EventId, id: PersonId): Promise<PersonRow | null> {
    return this.where(
      `2 = (SELECT count(DISTINCT registration.person_id) FROM registration
         WHERE registration.event_id = $2 AND registration.person_id IN ($1, $3) AND ${amongParticipants})`,
      id,
      [eventId, actor.personId],
    )
  }

  /** May the actor read registrations of any event for which this person registered? */
  async isRegisteredWith(actor: Actor, id: PersonId): Promise<boolean> {
    const found = await this.work.row(
      `SELECT 1 FROM registration JOIN event ON event.id = registration.event_id
       WHERE registration.person_id = $1 AND registration.state <> 'draft' AND ${reaches('event', 2)} LIMIT 1`,
      [id, ...reach(scopeOf(actor, 'registration.read'))],
    )
    return found !== undefined
  }

  /** Are both among the participants of some event? */
  async isFellowOf(actor: Actor, id: PersonId): Promise<boolean> {
    const found = await this.work.row(
      `SELECT 1 FROM registration JOIN registration other ON other.event_id = registration.event_id AND other.person_id = $2
       WHERE registration.person_id = $1 AND ${amongParticipants} AND ${amongParticipants.replace('registration', 'other')} LIMIT 1`,
      [id, actor.personId],
    )
    return found !== undefined
  }

  /** Joins an account to the person of its address; false when there is none, or theirs is another's. */
  async join(accountId: AccountId, address: string): Promise<boolean> {
    const joined = await this.work.write(
      'UPDATE person SET account_id = $1 WHERE lower(address) = lower($2) AND account_id IS NULL AND erased_at IS NULL',
      [accountId, address],
    )
    return joined > 0
  }

  /** Makes the person of an account, unless somebody makes one with its address just now. */
  async make(accountId: AccountId, address: string, language: string | null): Promise<boolean> {
    const made = await this.work.rows(
      `INSERT INTO person (id, account_id, address, language, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [newId(personId), accountId, address, language, this.clock.now()],
    )
    return made.length > 0
  }

  /** Answers whether the version was still the one that the reader had seen. */
  async change(id: PersonId, version: number, profile: ProfileForm): Promise<boolean> {
    const { affected } = await this.work.mandatory
      .createQueryBuilder()
      .update(PersonRow)
      .set({ ...profile, version: version + 1 })
      .where('id = :id AND version = :version', { id, version })
      .execute()
    return affected === 1
  }

  async keepPhoto(id: PersonId, photoFileId: FileId | null): Promise<void> {
    await this.work.write('UPDATE person SET photo_file_id = $2 WHERE id = $1', [id, photoFileId])
  }

  async keepLanguage(accountId: AccountId, language: string): Promise<void> {
    await this.work.write('UPDATE person SET language = $2 WHERE account_id = $1', [accountId, language])
  }

  /** The person's address follows the account's, unless another person is known by it. */
  async follow(accountId: AccountId, address: string): Promise<void> {
    await this.work.write(
      `UPDATE person SET address = $2 WHERE account_id = $1
         AND NOT EXISTS (SELECT 1 FROM person other WHERE lower(other.address) = lower($2) AND other.id <> person.id)`,
      [accountId, address],
    )
  }

  /** Forgets who it was; gender and country stay for the statistics. */
  async erase(id: PersonId): Promise<void> {
    await this.work.write(
      `UPDATE person SET account_id = NULL, address = NULL, family_name = '', given_name = '', badge_name = NULL, own_script_name = NULL,
         own_script_language = NULL, honorific = NULL, birth_year = NULL, organisation = NULL, position = NULL, languages = '[]',
         expertise = NULL, sdgs = '{}', stakeholder_groups = '{}', biography = NULL, photo_file_id = NULL, zone = NULL, language = NULL,
         visibility = '{}', erased_at = $2, version = version + 1 WHERE id = $1`,
      [id, this.clock.now()],
    )
  }

  /** Letters that were sent to somebody hold their name and address; the queue forgets them with the person. */
  async forgetLetters(id: PersonId, address: string): Promise<void> {
    await this.work.write('DELETE FROM delivery WHERE person_id = $1 OR lower(to_address) = lower($2)', [id, address])
  }

  private where(condition: string, id: PersonId, params: readonly unknown[]): Promise<PersonRow | null> {
    return this.rows
      .query<{ id: PersonId }[]>(`SELECT person.id FROM person WHERE person.id = $1 AND ${condition}`, [id, ...params])
      .then(([found]) => (found ? this.byId(found.id) : null))
  }
}
