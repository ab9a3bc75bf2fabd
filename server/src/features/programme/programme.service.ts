import { Injectable } from '@nestjs/common'
import type { changeProgramme, createProgramme, ProgrammeSheet } from '@plenary/shared/contracts/programme'
import type { Asked } from '@plenary/shared/contracts/route'
import { type AgreementId, type ProgrammeId, programmeId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Permission } from '@plenary/shared/rules/access/permissions'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { Grants } from '../account/granting/grant.service.js'
import { AgreementRepository } from '../agreement/agreement.repository.js'
import { Audit } from '../audit/audit.service.js'
import { type ProgrammeRecord, ProgrammeRepository } from './programme.repository.js'

type NewProgramme = Asked<typeof createProgramme>['body']
type ChangedProgramme = Asked<typeof changeProgramme>['body']

@Injectable()
export class ProgrammeService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programmes: ProgrammeRepository,
    private readonly agreements: AgreementRepository,
    private readonly grants: Grants,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<{ rows: ProgrammeSheet[] }> {
    return { rows: (await this.programmes.listFor(actor)).map((programme) => sheetFor(programme, actor)) }
  }

  async sheet(actor: Actor, id: ProgrammeId): Promise<ProgrammeSheet> {
    return sheetFor(await this.programmes.openFor(actor, id, 'programme.read'), actor)
  }

  async create(actor: Actor, form: NewProgramme): Promise<ProgrammeSheet> {
    const id = newId(programmeId)
    await this.work.run(async () => {
      await this.programmes.insert(id, form, this.clock.now())
      await this.keepAgreements(actor, id, form.agreementIds, [])
      await this.grants.give(actor, { accountId: actor.accountId, role: 'programme manager', programmeId: id })
      await this.record(actor, 'create', id, form)
    })
    return this.sheet(
      { ...actor, grants: [...actor.grants, { role: 'programme manager', programmeId: id, eventId: null }] },
      id,
    )
  }

  async change(actor: Actor, id: ProgrammeId, form: ChangedProgramme): Promise<ProgrammeSheet> {
    await this.work.run(async () => {
      const programme = await this.programmes.lockFor(actor, id, form.version)
      await this.keepAgreements(
        actor,
        id,
        form.agreementIds,
        programme.agreements.map((one) => one.id),
      )
      await this.programmes.change(programme, form)
      await this.record(actor, 'change', id, form)
    })
    return this.sheet(actor, id)
  }

  /** A programme stands on agreements that the actor may read; those on which it stands already stay. */
  private async keepAgreements(
    actor: Actor,
    id: ProgrammeId,
    wanted: AgreementId[],
    before: AgreementId[],
  ): Promise<void> {
    for (const agreement of wanted.filter((one) => !before.includes(one)))
      await this.agreements.openFor(actor, agreement, 'agreement.read')
    await this.programmes.keepAgreements(id, wanted)
  }

  private record(
    actor: Actor,
    act: string,
    objectId: ProgrammeId,
    { title }: Pick<NewProgramme, 'title'>,
  ): Promise<void> {
    return this.audit.record(actor, { word: 'programme', act, objectId, objectName: readLocalText(title, 'en').text })
  }
}

function sheetFor(programme: ProgrammeRecord, actor: Actor): ProgrammeSheet {
  const may = (permission: Permission) => {
    const scope = scopeOf(actor, permission)
    return scope.everywhere || scope.programmeIds.includes(programme.id)
  }
  return {
    ...programme,
    may: { write: may('programme.write'), createEvent: may('event.create'), grant: may('platform.grant') },
  }
}
