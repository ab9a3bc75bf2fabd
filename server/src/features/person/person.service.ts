import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { ProfileForm } from '@plenary/shared/contracts/person.forms'
import type { AccountId, EventId, PersonId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { maySee } from '@plenary/shared/rules/person/visibility'
import { isZone } from '../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused } from '../../http/refused.js'
import { type Account, Accounts } from '../account/account.service.js'
import { Audit } from '../audit/audit.service.js'
import { Files } from '../file/file.service.js'
import type { Upload } from '../file/upload.js'
import type { PersonRow } from './person.entity.js'
import { PersonRepository } from './person.repository.js'
import {
  fullName,
  personForOrganiser,
  personForParticipant,
  personForPublic,
  personForThemselves,
} from './person.view.js'

/** What a word above does with its copies of somebody who is being erased, in the same transaction. */
export type EraseCopies = (id: PersonId, owner: Actor) => Promise<void>

/** People, and what of them is shown to whom. */
@Injectable()
export class People implements OnModuleInit {
  private readonly copies: EraseCopies[] = []

  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly accounts: Accounts,
    private readonly files: Files,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.accounts.follow({
      proven: (account) => this.ensureFor(account),
      moved: ({ id, address }) => this.people.follow(id, address),
      leaving: (account, owner) => this.erase(account, owner),
    })
  }

  whenErased(erase: EraseCopies): void {
    this.copies.push(erase)
  }

  /** The account's person is there, joined by the proven address or made; as often as one likes. */
  async ensureFor({ id, address, language }: Account): Promise<void> {
    if (await this.people.byAccount(id)) return
    const there = (await this.people.join(id, address)) || (await this.people.make(id, address, language))
    if (!there) await this.people.join(id, address)
  }

  async ownProfile(actor: Actor) {
    return personForThemselves(await this.ownOf(actor))
  }

  async saveProfile(actor: Actor, version: number, profile: ProfileForm): Promise<{ version: number }> {
    if (profile.zone !== null && !isZone(profile.zone))
      refused('INVALID', { problems: [{ path: 'body.profile.zone', problem: 'unknownZone' }] })
    return this.work.run(async () => {
      const { id } = await this.ownOf(actor)
      if (!(await this.people.change(id, version, profile))) refused('CHANGED_MEANWHILE')
      await this.accounts.rename(actor.accountId, profile.badgeName ?? fullName(profile))
      return { version: version + 1 }
    })
  }

  async chooseLanguage(actor: Actor, language: string): Promise<void> {
    await this.work.run(() => this.people.keepLanguage(actor.accountId, language))
  }

  /** Photos are private files, so that who may see one is asked each time and a change of mind works at once. */
  async keepPhoto(actor: Actor, upload: Upload): Promise<void> {
    await this.work.run(async () => {
      const { id, photoFileId } = await this.ownOf(actor)
      await this.people.keepPhoto(id, await this.files.keep(upload, 'private', actor.accountId))
      if (photoFileId) await this.files.remove(photoFileId)
    })
  }

  async removePhoto(actor: Actor): Promise<void> {
    await this.work.run(async () => {
      const { id, photoFileId } = await this.ownOf(actor)
      await this.people.keepPhoto(id, null)
      if (photoFileId) await this.files.remove(photoFileId)
    })
  }

  /** The photo's file, for whoever may see it: its person, everybody, fellow participants, or organisers, as its person chose. */
  async photoFor(actor: Actor | null, id: PersonId) {
    const person = await this.people.byId(id)
    const may = person?.photoFileId && (await this.maySeePhoto(actor, person))
    return (may && person.photoFileId) || refused('NOT_FOUND')
  }

  async forPublic(id: PersonId) {
    const person = await this.people.byId(id)
    const shown = person && personForPublic(person)
    return shown?.name ? shown : refused('NOT_FOUND')
  }

  async forFellow(actor: Actor, eventId: EventId, id: PersonId) {
    const person = await this.people.fellowAt(actor, eventId, id)
    return person ? personForParticipant(person) : refused('NOT_FOUND')
  }

  /** The whole profile, for who reviews; that they read the year of birth is written down with it. */
  forOrganiser(actor: Actor, eventId: EventId, id: PersonId) {
    return this.work.run(async () => {
      const person = await this.people.registeredFor(actor, eventId, id)
      if (!person) refused('NOT_FOUND')
      if (person.birthYear !== null)
        await this.audit.record(actor, {
          word: 'person',
          act: 'read year of birth',
          objectId: person.id,
          objectName: fullName(person),
          eventId,
        })
      return personForOrganiser(person)
    })
  }

  private async maySeePhoto(actor: Actor | null, person: PersonRow): Promise<boolean> {
    if (maySee('public', person.visibility, 'photo')) return true
    if (!actor) return false
    if (actor.personId === person.id || (await this.people.isRegisteredWith(actor, person.id))) return true
    return maySee('participants', person.visibility, 'photo') && (await this.people.isFellowOf(actor, person.id))
  }

  private async ownOf({ accountId }: { accountId: AccountId }): Promise<PersonRow> {
    return (await this.people.byAccount(accountId)) ?? refused('NOT_FOUND')
  }

  private async erase({ id, address }: Account, owner: Actor): Promise<void> {
    const person = await this.people.byAccount(id)
    if (!person) return
    for (const eraseCopies of this.copies) await eraseCopies(person.id, owner)
    await this.people.erase(person.id)
    await this.people.forgetLetters(person.id, address)
    if (person.photoFileId) await this.files.remove(person.photoFileId)
  }
}
