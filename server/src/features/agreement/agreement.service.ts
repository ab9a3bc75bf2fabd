import { Injectable } from '@nestjs/common'
import type {
  AgreementRow,
  AgreementSheet,
  changeAgreement,
  createAgreement,
  moveAgreement,
} from '@plenary/shared/contracts/agreement'
import type { Asked } from '@plenary/shared/contracts/route'
import { type AgreementId, agreementId, type FileId } from '@plenary/shared/language/ids'
import { type Actor, mayAnywhere } from '@plenary/shared/rules/access/standing'
import { agreementMoves } from '@plenary/shared/rules/agreement/moves'
import { verdicts } from '@plenary/shared/rules/moves'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused } from '../../http/refused.js'
import { Audit } from '../audit/audit.service.js'
import { Files } from '../file/file.service.js'
import type { Upload } from '../file/upload.js'
import { Organisations } from '../organisation/organisation.service.js'
import { AgreementMoves } from './agreement.moves.js'
import { type AgreementRecord, AgreementRepository, factsOf, nameOf } from './agreement.repository.js'

type NewAgreement = Asked<typeof createAgreement>['body']
type ChangedAgreement = Asked<typeof changeAgreement>['body']
type Pressed = Asked<typeof moveAgreement>['body']

@Injectable()
export class AgreementService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: AgreementRepository,
    private readonly organisations: Organisations,
    private readonly moves: AgreementMoves,
    private readonly files: Files,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<{ rows: AgreementRow[] }> {
    return { rows: (await this.agreements.listFor(actor)).map(rowForOrganiser) }
  }

  async sheet(actor: Actor, id: AgreementId): Promise<AgreementSheet> {
    const agreement = await this.agreements.openFor(actor, id, 'agreement.read')
    const may = (permission: 'agreement.write') => mayAnywhere(actor, permission)
    return {
      ...agreement,
      can: verdicts(agreementMoves, agreement.state, factsOf(agreement), this.clock.now(), () =>
        may('agreement.write'),
      ),
      may: { write: may('agreement.write') },
    }
  }

  async create(actor: Actor, form: NewAgreement): Promise<AgreementSheet> {
    const id = newId(agreementId)
    await this.work.run(async () => {
      await this.agreements.insert(id, form, this.clock.now())
      await this.keepParties(id, form.parties)
      await this.record(actor, 'create', id, nameOf(form))
    })
    return this.sheet(actor, id)
  }

  /** Changes all that is written about it, on the version that was read. The state is not part of it. */
  async change(actor: Actor, id: AgreementId, form: ChangedAgreement): Promise<AgreementSheet> {
    await this.work.run(async () => {
      const agreement = await this.agreements.lockFor(actor, id, form.version)
      await this.keepParties(id, form.parties)
      await this.agreements.change(agreement, form)
      await this.record(actor, 'change', id, nameOf(form))
    })
    return this.sheet(actor, id)
  }

  async move(actor: Actor, id: AgreementId, { action, ...pressed }: Pressed): Promise<AgreementSheet> {
    await this.moves.make(actor, id, action, pressed)
    return this.sheet(actor, id)
  }

  /** Keeps the signed text; a former one goes. */
  async attach(actor: Actor, id: AgreementId, upload: Upload): Promise<AgreementSheet> {
    await this.work.run(async () => {
      const { document } = await this.agreements.openFor(actor, id, 'agreement.write')
      await this.agreements.keepDocument(id, await this.files.keep(upload, 'private', actor.accountId))
      if (document) await this.files.remove(document.fileId)
      await this.record(actor, 'attach document', id, upload.name)
    })
    return this.sheet(actor, id)
  }

  async documentFor(actor: Actor, id: AgreementId): Promise<FileId> {
    const { document } = await this.agreements.openFor(actor, id, 'agreement.read')
    return document?.fileId ?? refused('NOT_FOUND')
  }

  private async keepParties(id: AgreementId, named: NewAgreement['parties']): Promise<void> {
    const parties = []
    for (const party of named) parties.push(await this.organisations.findOrMake(party))
    await this.agreements.keepParties(id, parties)
  }

  private record(actor: Actor, act: string, objectId: AgreementId, objectName: string): Promise<void> {
    return this.audit.record(actor, { word: 'agreement', act, objectId, objectName })
  }
}

const rowForOrganiser = (agreement: AgreementRecord): AgreementRow => ({
  id: agreement.id,
  state: agreement.state,
  title: agreement.title,
  parties: agreement.parties.map(({ name }) => name),
  signedOn: agreement.signedOn,
  validUntil: agreement.validUntil,
  programmes: agreement.programmes.length,
  events: agreement.programmes.reduce((sum, { events }) => sum + events, 0),
})
