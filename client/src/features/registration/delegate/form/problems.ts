import { type RegistrationForm, registrationForm } from '@plenary/shared/contracts/registration.forms'
import type { FormSection } from '@plenary/shared/language/categories'
import { missingIn, type Problem } from '@plenary/shared/rules/registration/form'
import type { FieldErrors, Resolver } from 'react-hook-form'
import { asForm } from './keeping/typed.js'
import { fieldsOf, type StepName } from './steps.js'

/** Everything that keeps the form from being handed in: what is missing, and what is of the wrong kind. */
export function problemsIn(form: RegistrationForm, sections: readonly FormSection[]): readonly Problem[] {
  const parsed = registrationForm.safeParse(form)
  const wrong = (parsed.error?.issues ?? []).map(({ path, code, message }) => ({
    path: String(path[0]),
    problem: code === 'custom' ? message : code,
  }))
  return [...wrong, ...missingIn(form, sections)]
}

/** A step is checked for its own fields only: what another step lacks is said there, and at the end. */
export const checking =
  (step: StepName, sections: readonly FormSection[]): Resolver<RegistrationForm, unknown, RegistrationForm> =>
  (values) => {
    const form = asForm(values)
    const asked: readonly string[] = fieldsOf[step]
    const problems = problemsIn(form, sections).filter(({ path }) => asked.includes(path))
    if (problems.length === 0) return { values: form, errors: {} }
    const errors = Object.fromEntries(problems.map(({ path, problem }) => [path, { type: problem, message: problem }]))
    return { values: {}, errors: errors as FieldErrors<RegistrationForm> }
  }
