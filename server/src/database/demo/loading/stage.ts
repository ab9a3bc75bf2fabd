import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { AgendaService } from '../../../features/agenda/agenda.service.js'
import { ReleaseService } from '../../../features/agenda/release/release.service.js'
import { AgreementService } from '../../../features/agreement/agreement.service.js'
import { ApproverReads } from '../../../features/approval/approver/approver.reads.js'
import { ApproverService } from '../../../features/approval/approver/approver.service.js'
import { AskingService } from '../../../features/approval/organise/asking.service.js'
import { ApprovalSettingsReads } from '../../../features/approval/organise/settings.reads.js'
import { ApprovalSettings } from '../../../features/approval/organise/settings.service.js'
import { EventReads } from '../../../features/event/event.reads.js'
import { EventService } from '../../../features/event/event.service.js'
import { SettingsService } from '../../../features/event/settings/settings.service.js'
import { NominationService } from '../../../features/nomination/nomination.service.js'
import { FocalPointService } from '../../../features/nomination/review/focal-point.service.js'
import { NominationReview } from '../../../features/nomination/review/review.service.js'
import { Organisations } from '../../../features/organisation/organisation.service.js'
import { ProgrammeService } from '../../../features/programme/programme.service.js'
import { TakingUp } from '../../../features/registration/nominee/taking-up.service.js'
import { RegistrationReads } from '../../../features/registration/registration.reads.js'
import { RegistrationService } from '../../../features/registration/registration.service.js'
import { ReviewService } from '../../../features/registration/review/review.service.js'
import { SuccessionService } from '../../../features/registration/review/succession.service.js'
import { WishService } from '../../../features/visit/delegate/wish.service.js'
import { GroupReads } from '../../../features/visit/group/group.reads.js'
import { GroupService } from '../../../features/visit/group/group.service.js'
import { TransferService } from '../../../features/visit/group/transfer.service.js'
import { VisitorLists } from '../../../features/visit/list/list.service.js'
import { PlanReads } from '../../../features/visit/plan/plan.reads.js'
import { ContactService } from '../../../features/visit/site/contact.service.js'
import { SiteService } from '../../../features/visit/site/site.service.js'
import { AnswerService } from '../../../features/visit/stop/answer.service.js'
import { RequestService } from '../../../features/visit/stop/request.service.js'
import { StopService } from '../../../features/visit/stop/stop.service.js'
import { VisitRepository } from '../../../features/visit/visit.repository.js'
import { Sweep } from '../../../jobs/sweep.js'
import { Company } from './company.js'
import type { DemoDates } from './dates.js'

const nominationsOn = (app: NestFastifyApplication) => ({
  focalPoints: app.get(FocalPointService),
  lists: app.get(NominationService),
  review: app.get(NominationReview),
  takingUp: app.get(TakingUp),
})

/** What the acts of the demo are made with: the services of real use, the people, and the dates. */
export const stageOn = (app: NestFastifyApplication, dates: DemoDates) => ({
  dates,
  company: new Company(app),
  organisations: app.get(Organisations),
  agreements: app.get(AgreementService),
  programmes: app.get(ProgrammeService),
  events: app.get(EventService),
  eventReads: app.get(EventReads),
  settings: app.get(SettingsService),
  registrations: app.get(RegistrationService),
  registrationReads: app.get(RegistrationReads),
  review: app.get(ReviewService),
  succession: app.get(SuccessionService),
  approvals: {
    settings: app.get(ApprovalSettings),
    parties: app.get(ApprovalSettingsReads),
    asking: app.get(AskingService),
    approvers: app.get(ApproverService),
    lists: app.get(ApproverReads),
  },
  nominations: nominationsOn(app),
  agendas: app.get(AgendaService),
  releases: app.get(ReleaseService),
  visits: {
    sites: app.get(SiteService),
    contacts: app.get(ContactService),
    groups: app.get(GroupService),
    groupReads: app.get(GroupReads),
    transfers: app.get(TransferService),
    stops: app.get(StopService),
    answers: app.get(AnswerService),
    requests: app.get(RequestService),
    plans: app.get(PlanReads),
    repository: app.get(VisitRepository),
    wishes: app.get(WishService),
    lists: app.get(VisitorLists),
  },
  sweep: app.get(Sweep),
})
export type Stage = ReturnType<typeof stageOn>
