// allowed: the list of every entity
import { AuditRow } from '../features/audit/audit.entity.js'

/** Every entity of every feature; a test compares them with what the migrations make. */
export const entities: readonly (new () => object)[] = [AuditRow]
