import type { GrantedRole } from '../../language/roles.js'

/** `own`: whoever is signed in, for what is theirs. */
type Holder = GrantedRole | 'own'

const running = ['administrator', 'programme manager', 'organiser'] as const satisfies readonly Holder[]
const reading = [...running, 'reviewer'] as const satisfies readonly Holder[]
const inside = [...reading, 'rapporteur', 'desk'] as const satisfies readonly Holder[]

const table = <const Rows extends Record<string, readonly Holder[]>>(rows: Rows) => rows

/** Who may what. How far a role reaches (platform, programme, event) is a fact of its grant. */
export const permissions = table({
  'account.own': ['own'],
  'person.own': ['own'],

  'agreement.read': ['administrator', 'programme manager'],
  'agreement.write': ['administrator', 'programme manager'],
  'programme.read': [...running],
  'programme.write': ['administrator', 'programme manager'],

  'event.create': ['administrator', 'programme manager'],
  'event.read': [...inside],
  'event.write': [...running],
  'event.move': [...running],
  'event.audit': [...running],
  'event.grant': [...running],

  'approval.own': ['own'],
  'approval.read': [...running],
  'approval.ask': [...running],

  'nomination.own': ['own'],
  'nomination.read': [...reading],
  'nomination.decide': [...running],

  'registration.own': ['own'],
  'delegation.own': ['own'],
  'registration.read': [...reading],
  'registration.review': [...reading],
  'registration.decide': [...running],
  'registration.evidence': [...reading],
  'registration.attend': [...running, 'desk'],
  'registration.export': [...running],

  'agenda.read': [...inside],
  'agenda.write': [...running],
  'agenda.release': [...running],

  'visit.own': ['own'],
  'visit.lead': ['own'],
  'visit.host': ['own'],
  'visit.read': [...inside],
  'visit.write': [...running],
  'visit.answer': [...running],

  'platform.grant': ['administrator'],
})

export type Permission = keyof typeof permissions
export const permissionNames = Object.keys(permissions) as [Permission, ...Permission[]]

export const holds = (role: Holder, permission: Permission): boolean =>
  (permissions[permission] as readonly Holder[]).includes(role)
