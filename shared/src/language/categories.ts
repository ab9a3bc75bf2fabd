/** What somebody comes as. The first seven take seats of the event; the others come beside them. */
export const categories = [
  'government delegate',
  'expert',
  'resource person',
  'practitioner',
  'private sector',
  'youth',
  'observer',
  'speaker',
  'host',
  'interpreter',
  'secretariat',
  'accompanying person',
  'media',
] as const
export type Category = (typeof categories)[number]

const seated: ReadonlySet<Category> = new Set(categories.slice(0, 7))

/** Does somebody of this category take one of the event's seats? */
export const takesSeat = (category: Category): boolean => seated.has(category)

/** Whether a category is for people based in the host country, or open to people of any. */
export const localities = ['local', 'international'] as const
export type Locality = (typeof localities)[number]

/** The parts of the registration form; an event says per category which of them it asks. */
export const formSections = ['about you', 'work', 'statement', 'needs'] as const
export type FormSection = (typeof formSections)[number]

export const genders = ['woman', 'man', 'other', 'prefers not to say'] as const
export type Gender = (typeof genders)[number]

/** Why somebody left, in the words of the statistics. */
export const leavingReasons = [
  'declined offer',
  'visa refused',
  'visa late',
  'no funding',
  'duty at home',
  'health',
  'travel disrupted',
  'objection',
  'other',
] as const
export type LeavingReason = (typeof leavingReasons)[number]

/** Groups that people declare themselves to belong to. */
export const stakeholderGroups = [
  'government agency',
  'business',
  'youth',
  'women',
  'academia',
  'civil society',
  'indigenous peoples',
  'persons with disabilities',
  'local authority',
] as const
export type StakeholderGroup = (typeof stakeholderGroups)[number]
