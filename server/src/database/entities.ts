// allowed: the list of every entity

import { AddressCodeRow, InvitationRow, RoleGrantRow } from '../features/account/account.entity.js'
import {
  AcceptedConflictRow,
  AgendaReleaseRow,
  CalendarFeedRow,
  SessionPersonRow,
  SessionRow,
} from '../features/agenda/agenda.entity.js'
import { AgendaActRow } from '../features/agenda/draft/act.entity.js'
import { SessionMaterialRow } from '../features/agenda/materials/material.entity.js'
import { AgendaNewsRow, AgendaNoticeRow } from '../features/agenda/news/news.entity.js'
import { ReleasePageRow } from '../features/agenda/release/page/page.entity.js'
import { SessionStarRow } from '../features/agenda/stars/star.entity.js'
import { AgreementPartyRow, AgreementRow } from '../features/agreement/agreement.entity.js'
import { ApprovalRow, EventApprovalRow } from '../features/approval/approval.entity.js'
import { AuditRow } from '../features/audit/audit.entity.js'
import { EventCategoryRow, EventRow, EventSlugRow, RoomRow } from '../features/event/event.entity.js'
import { FileRow } from '../features/file/file.entity.js'
import { FocalPointRow, NominationRow } from '../features/nomination/nomination.entity.js'
import { MembershipRow, OrganisationRow } from '../features/organisation/organisation.entity.js'
import { PersonRow } from '../features/person/person.entity.js'
import { ProgrammeAgreementRow, ProgrammeRow } from '../features/programme/programme.entity.js'
import { RegistrationRow } from '../features/registration/registration.entity.js'
import {
  SiteRow,
  StudyVisitRow,
  VisitAttendanceRow,
  VisitGroupRow,
  VisitMemberRow,
  VisitorListRow,
  VisitSiteRow,
  VisitStopRow,
  VisitTransferRow,
  WishExclusionRow,
  WishRow,
} from '../features/visit/visit.entity.js'

/** Every entity of every feature; a test compares them with what the migrations make. */
export const entities: readonly (new () => object)[] = [
  AuditRow,
  AddressCodeRow,
  RoleGrantRow,
  InvitationRow,
  FileRow,
  OrganisationRow,
  PersonRow,
  AgreementRow,
  AgreementPartyRow,
  ProgrammeRow,
  ProgrammeAgreementRow,
  EventRow,
  EventSlugRow,
  RoomRow,
  EventCategoryRow,
  EventApprovalRow,
  ApprovalRow,
  FocalPointRow,
  NominationRow,
  RegistrationRow,
  SessionRow,
  SessionPersonRow,
  AgendaReleaseRow,
  AcceptedConflictRow,
  CalendarFeedRow,
  MembershipRow,
  SiteRow,
  StudyVisitRow,
  VisitSiteRow,
  VisitGroupRow,
  VisitMemberRow,
  VisitStopRow,
  VisitTransferRow,
  WishRow,
  WishExclusionRow,
  VisitorListRow,
  VisitAttendanceRow,
  SessionStarRow,
  SessionMaterialRow,
  AgendaActRow,
  AgendaNewsRow,
  AgendaNoticeRow,
  ReleasePageRow,
]
