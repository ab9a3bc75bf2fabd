import type { RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import type { FormSection } from '@plenary/shared/language/categories'

export type FieldName = keyof RegistrationForm

/** A step of the form: one of its sections, or the check at the end. As the address writes it. */
export const stepNames = ['about-you', 'work', 'statement', 'needs', 'check'] as const
export type StepName = (typeof stepNames)[number]

const stepOf: Readonly<Record<FormSection, StepName>> = {
  'about you': 'about-you',
  work: 'work',
  statement: 'statement',
  needs: 'needs',
}

/** Which fields a step asks for, in the order in which they stand there. */
export const fieldsOf: Readonly<Record<StepName, readonly FieldName[]>> = {
  'about-you': [
    'category',
    'honorific',
    'givenName',
    'familyName',
    'badgeName',
    'ownScriptName',
    'ownScriptLanguage',
    'gender',
    'country',
    'noCountry',
    'notListed',
    'unlistedCountry',
  ],
  work: ['organisation', 'position', 'languages'],
  statement: ['statement', 'expectation'],
  needs: ['accessNeeds', 'foodNeeds'],
  check: [],
}

/** What somebody of the chosen category is asked; before they choose, what everybody is. */
export function sectionsFor(
  { offered, sections }: Pick<RegistrationForDelegate, 'offered' | 'sections'>,
  category: RegistrationForm['category'],
): readonly FormSection[] {
  return offered.find((one) => one.category === category)?.sections ?? sections
}

export const stepsOf = (sections: readonly FormSection[]): readonly StepName[] => [
  ...sections.map((section) => stepOf[section]),
  'check',
]

/** Where a field is asked for. */
export const stepWith = (field: string): StepName =>
  stepNames.find((step) => fieldsOf[step].some((own) => own === field)) ?? 'about-you'

export const isStep = (text: string | undefined): text is StepName => stepNames.some((step) => step === text)
