import type { AccountId, EventId, PersonId, ProgrammeId } from '../../language/ids.js'
import type { GrantedRole } from '../../language/roles.js'
import { holds, type Permission } from './permissions.js'

/** One grant that counts now: a role and the programme or event that it reaches (neither: the platform). */
export interface Grant {
  readonly role: GrantedRole
  readonly programmeId: ProgrammeId | null
  readonly eventId: EventId | null
}

/** Who asks. Nobody is `null` in every place. */
export interface Actor {
  readonly accountId: AccountId
  readonly personId: PersonId | null
  readonly name: string
  readonly grants: readonly Grant[]
}

/** How far a permission reaches for this actor: what a door joins into its query. */
export interface Scope {
  readonly everywhere: boolean
  readonly programmeIds: readonly ProgrammeId[]
  readonly eventIds: readonly EventId[]
  readonly own: boolean
}

/** Where may this actor use this permission? */
export function scopeOf(actor: Actor, permission: Permission): Scope {
  const grants = actor.grants.filter((grant) => holds(grant.role, permission))
  return {
    everywhere: grants.some((grant) => grant.programmeId === null && grant.eventId === null),
    programmeIds: grants.flatMap((grant) => grant.programmeId ?? []),
    eventIds: grants.flatMap((grant) => grant.eventId ?? []),
    own: holds('own', permission),
  }
}

/** May this actor use this permission anywhere at all? What the guard asks before a door asks for one object. */
export function mayAnywhere(actor: Actor, permission: Permission): boolean {
  const scope = scopeOf(actor, permission)
  return scope.own || scope.everywhere || scope.programmeIds.length > 0 || scope.eventIds.length > 0
}

/** May this actor use this permission on this event? */
export function mayAt(
  actor: Actor,
  permission: Permission,
  event: { readonly id: EventId; readonly programmeId: ProgrammeId },
): boolean {
  const scope = scopeOf(actor, permission)
  return scope.everywhere || scope.programmeIds.includes(event.programmeId) || scope.eventIds.includes(event.id)
}
