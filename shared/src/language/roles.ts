/** What a role reaches: the whole platform, a programme, one event, or what is one's own. */
export type Reach = 'platform' | 'programme' | 'event' | 'own'

/** Roles that are granted, by invitation and with an end date, and what each of them reaches. */
export const grantedRoles = {
  administrator: 'platform',
  'programme manager': 'programme',
  organiser: 'event',
  reviewer: 'event',
  rapporteur: 'event',
  desk: 'event',
  'head of delegation': 'event',
} as const satisfies Record<string, Reach>

export type GrantedRole = keyof typeof grantedRoles
export const grantedRoleNames = Object.keys(grantedRoles) as GrantedRole[]

/** Roles within one event that its organisers can give. */
export const eventRoles = [
  'organiser',
  'reviewer',
  'rapporteur',
  'desk',
  'head of delegation',
] as const satisfies readonly GrantedRole[]

/** `delegate`: whoever is signed in, for what is their own (profile, registrations, sessions). */
export type Role = GrantedRole | 'delegate'

/** In what a person may act for an organisation. */
export const membershipKinds = ['host contact', 'approver'] as const
export type MembershipKind = (typeof membershipKinds)[number]
