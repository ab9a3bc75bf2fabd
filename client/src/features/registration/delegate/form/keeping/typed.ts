import { type RegistrationForm, registrationForm } from '@plenary/shared/contracts/registration.forms'
import type { FieldName } from '../steps.js'

/** Some fields of the form. */
export type Typed = Partial<RegistrationForm>

const empty: RegistrationForm = {
  category: null,
  familyName: '',
  givenName: '',
  badgeName: '',
  ownScriptName: '',
  ownScriptLanguage: '',
  honorific: '',
  gender: null,
  organisation: '',
  position: '',
  country: null,
  noCountry: false,
  notListed: false,
  unlistedCountry: '',
  languages: [],
  statement: '',
  expectation: '',
  accessNeeds: '',
  foodNeeds: '',
}

/** The form's fields as the server takes them: a control that holds nothing says `undefined`. */
export const asForm = (values: { readonly [Field in FieldName]?: RegistrationForm[Field] | undefined }) =>
  Object.fromEntries(
    (Object.keys(empty) as FieldName[]).map((field) => [field, values[field] ?? empty[field]]),
  ) as RegistrationForm

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const fieldsIn = (typed: Typed) => Object.keys(typed) as FieldName[]

const picked = (form: Typed, fields: readonly FieldName[]): Typed =>
  Object.fromEntries(fields.filter((field) => field in form).map((field) => [field, form[field]]))

/** The fields in which a form differs from what is known to be saved. */
export const changedFields = (saved: RegistrationForm, now: RegistrationForm): Typed =>
  picked(
    now,
    fieldsIn(now).filter((field) => !same(saved[field], now[field])),
  )

/** What of it can be sent: a field that is of the wrong kind stays in the form until it is corrected, and keeps nothing else from being saved. */
export const sendable = (typed: Typed): Typed =>
  picked(
    typed,
    fieldsIn(typed).filter((field) => registrationForm.shape[field].safeParse(typed[field]).success),
  )

/** A field that two devices changed. */
export interface Conflict {
  readonly field: FieldName
  readonly theirs: RegistrationForm[FieldName]
}

/**
 * Joins what was typed here with what another device saved meanwhile. A field that only one of them changed is theirs
 * whose it is; where both did, what was typed here stays in the form, and the field is named.
 */
export function joined(
  base: Typed,
  mine: Typed,
  theirs: RegistrationForm,
): { readonly form: RegistrationForm; readonly conflicts: readonly Conflict[] } {
  const conflicts = fieldsIn(mine)
    .filter((field) => !same(theirs[field], base[field]) && !same(theirs[field], mine[field]))
    .map((field) => ({ field, theirs: theirs[field] }))
  return { form: { ...theirs, ...mine }, conflicts }
}

/** What lay on this device, if it is what we once put there. */
export interface KeptTyping {
  /** What these fields were on the server when they were typed over. */
  readonly base: Typed
  readonly mine: Typed
}

export function readTyping(kept: unknown): KeptTyping | null {
  if (typeof kept !== 'object' || kept === null || !('mine' in kept) || !('base' in kept)) return null
  return { mine: known(kept.mine), base: known(kept.base) }
}

/** Fields that the form has today; an older version of this page may have kept others. */
function known(typed: unknown): Typed {
  if (typeof typed !== 'object' || typed === null) return {}
  return picked(
    typed,
    Object.keys(typed).filter((field): field is FieldName => field in registrationForm.shape),
  )
}
