import { Injectable } from '@nestjs/common'
import type { agendaOfParty } from '@plenary/shared/contracts/agenda-approval'
import type { Answer } from '@plenary/shared/contracts/route'
import type { EventId, OrganisationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { changesBetween } from '@plenary/shared/rules/agenda/changes'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { ApproverReads } from '../../approval/approver/approver.reads.js'
import { changeForReaders, roomForReaders } from '../agenda.view.js'
import { sessionForReaders } from '../release/release.view.js'
import type { AskedAgenda } from './asked-agenda.js'

/** What approvers read of an agenda. */
@Injectable()
export class AgendaApprovalReads {
  constructor(private readonly approvers: ApproverReads) {}

  async ofParty(actor: Actor, eventId: EventId, organisationId: OrganisationId): Promise<Answer<typeof agendaOfParty>> {
    const { asked, ...party } = await this.approvers.agenda<AskedAgenda>(actor, eventId, organisationId)
    if (!asked) return { ...party, asked }
    const { content, before, ...said } = asked
    return {
      ...party,
      asked: {
        ...said,
        isFirst: before === null,
        days: [...new Set(content.sessions.map(({ startsLocal }) => dayOf(startsLocal)))].sort(),
        rooms: content.rooms.map(roomForReaders),
        sessions: content.sessions.map(sessionForReaders),
        changes: before === null ? [] : changesBetween(before.sessions, content.sessions).flatMap(changeForReaders),
      },
    }
  }
}
