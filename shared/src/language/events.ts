export const eventTypes = ['seminar', 'training', 'workshop', 'expert group meeting', 'webinar', 'study visit'] as const
export type EventType = (typeof eventTypes)[number]

export const modalities = ['in person', 'hybrid', 'online'] as const
export type Modality = (typeof modalities)[number]

/** Who decides about seats: nobody while they last, the organisers, or the organisers among those they invite. */
export const registrationPolicies = ['open', 'selection', 'invitation'] as const
export type RegistrationPolicy = (typeof registrationPolicies)[number]

export const sessionTypes = [
  'opening',
  'plenary',
  'panel',
  'breakout',
  'workshop',
  'training',
  'poster',
  'networking',
  'break',
  'meal',
  'site visit',
  'side event',
  'closing',
] as const
export type SessionType = (typeof sessionTypes)[number]

export const sessionRoles = [
  'chair',
  'moderator',
  'keynote',
  'opening statement',
  'panellist',
  'discussant',
  'presenter',
  'rapporteur',
  'interpreter',
] as const
export type SessionRole = (typeof sessionRoles)[number]

export const organisationKinds = [
  'government',
  'un entity',
  'intergovernmental',
  'ngo',
  'academia',
  'private sector',
  'network',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]
