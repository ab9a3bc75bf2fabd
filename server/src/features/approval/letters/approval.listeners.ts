import { Injectable, type OnModuleInit } from '@nestjs/common'
import { approvalId, eventId, membershipId, organisationId } from '@plenary/shared/language/ids'
import { approvalMoves } from '@plenary/shared/rules/approval/moves'
import { type Announced, Announcements } from '../../../jobs/announcements.js'
import { ApprovalLetters } from './approval.letters.js'

const asking = ({ about }: Announced) =>
  [
    eventId.parse(about['eventId']),
    organisationId.parse(about['organisationId']),
    approvalId.parse(about['approvalId']),
  ] as const

/** What is told to approvers, and to those who asked them. */
@Injectable()
export class ApprovalListeners implements OnModuleInit {
  constructor(
    private readonly announcements: Announcements,
    private readonly letters: ApprovalLetters,
  ) {}

  onModuleInit(): void {
    this.announcements.on('approval.approver named', ({ about }) =>
      this.letters.named(eventId.parse(about['eventId']), membershipId.parse(about['membershipId'])),
    )
    this.announcements.on('approval.asked', (announced) => this.letters.asked(...asking(announced)))
    for (const { announces } of Object.values(approvalMoves))
      this.announcements.on(announces, (announced) => this.letters.answered(...asking(announced)))
  }
}
