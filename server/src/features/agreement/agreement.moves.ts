import { Injectable } from '@nestjs/common'
import type { AgreementId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { type AgreementAction, agreementMoves } from '@plenary/shared/rules/agreement/moves'
import { judge } from '@plenary/shared/rules/moves'
import { Clock } from '../../adapters/clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused, refuseIf } from '../../http/refused.js'
import { Announcements } from '../../jobs/announcements.js'
import { Audit } from '../audit/audit.service.js'
import { AgreementRepository, factsOf, nameOf } from './agreement.repository.js'

/** The only writer of an agreement's state. */
@Injectable()
export class AgreementMoves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: AgreementRepository,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  make(
    actor: Actor,
    id: AgreementId,
    action: AgreementAction,
    pressed: { version: number; reason?: string | undefined },
  ) {
    return this.work.run(async () => {
      const agreement = await this.agreements.lockFor(actor, id, pressed.version)
      const move = agreementMoves[action]
      const judged = judge(move, agreement.state, factsOf(agreement), this.clock.now())
      refuseIf(judged)
      if ('reason' in move && !pressed.reason) refused('REASON_NEEDED')
      const changed = await this.work.write(
        'UPDATE agreement SET state = $3, version = version + 1 WHERE id = $1 AND state = $2',
        [id, agreement.state, judged.to],
      )
      if (changed !== 1) refused('MOVE_NOT_ALLOWED', { state: agreement.state })
      await this.audit.record(actor, {
        word: 'agreement',
        act: action,
        objectId: id,
        objectName: nameOf(agreement),
        from: agreement.state,
        to: judged.to,
        why: pressed.reason ?? null,
      })
      await this.announcements.announce(move.announces, { agreementId: id })
    })
  }
}
