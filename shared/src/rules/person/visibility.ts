/** What people decide about, field by field: who else sees it. */
export const shownFields = [
  'name',
  'gender',
  'birthYear',
  'organisation',
  'position',
  'country',
  'languages',
  'expertise',
  'sdgs',
  'stakeholderGroups',
  'photo',
  'biography',
] as const
export type ShownField = (typeof shownFields)[number]

/** Who sees a field, from the fewest to the most. */
export const audiences = ['organisers', 'participants', 'public'] as const
export type Audience = (typeof audiences)[number]

export type Visibility = Readonly<Partial<Record<ShownField, Audience>>>

/** What holds for a field that its person has not decided about: participants know whom they meet, the rest is kept close. */
const undecided: Visibility = {
  name: 'participants',
  organisation: 'participants',
  position: 'participants',
  country: 'participants',
}

export const audienceOf = (visibility: Visibility, field: ShownField): Audience =>
  visibility[field] ?? undecided[field] ?? 'organisers'

/** May this audience see this field? Organisers see everything, participants also what the public sees. */
export const maySee = (audience: Audience, visibility: Visibility, field: ShownField): boolean =>
  audiences.indexOf(audienceOf(visibility, field)) >= audiences.indexOf(audience)
