// allowed: the list of every entity
import {
  AcceptedConflictRow,
  AgendaReleaseRow,
  CalendarFeedRow,
  SessionPersonRow,
  SessionRow,
} from '../features/agenda/agenda.entity.js'
import { AuditRow } from '../features/audit/audit.entity.js'
import { RegistrationRow } from '../features/registration/registration.entity.js'

/** Every entity of every feature; a test compares them with what the migrations make. */
export const entities: readonly (new () => object)[] = [
  AuditRow,
  RegistrationRow,
  SessionRow,
  SessionPersonRow,
  AgendaReleaseRow,
  AcceptedConflictRow,
  CalendarFeedRow,
]
