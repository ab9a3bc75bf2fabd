import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import { directionOf } from '@plenary/shared/language/languages'
import type { ReactNode } from 'react'
import { Link } from '../../../../components/action/link.js'
import { Facts } from '../../../../components/show/facts.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useCountryNames } from '../../../../lib/country-names.js'
import { paths } from '../../../../lib/paths.js'
import { type FieldName, fieldsOf, type StepName } from './steps.js'

interface AnswersProps {
  readonly registrationId: string
  readonly form: RegistrationForm
  readonly steps: readonly StepName[]
  /** The form cannot be changed any more. */
  readonly closed?: boolean
}

/** What was answered, step by step, each with the way back to it; of a closed form only what was answered. */
export function Answers({ registrationId, form, steps, closed }: AnswersProps) {
  const { t } = useTexts()
  const say = useAnswer(form)
  const shown = (step: StepName) =>
    fieldsOf[step].filter((field) => isAsked(field, form) && (!closed || isAnswered(form[field])))
  return (
    <div className="answers stack gap-5">
      {steps
        .filter((step) => shown(step).length > 0)
        .map((step) => (
          <Section
            key={step}
            minor
            title={t(`my.step.${step}`)}
            action={!closed && <Link to={paths.myRegistrationForm(registrationId, step)}>{t('my.form.change')}</Link>}
          >
            <Facts of={shown(step).map((field) => [t(`my.field.${field}`), say(field)])} />
          </Section>
        ))}
    </div>
  )
}

/** Of the answers about a country one is shown; the language of a name goes with the name. */
function isAsked(field: FieldName, { noCountry, notListed }: RegistrationForm): boolean {
  if (field === 'ownScriptLanguage' || field === 'notListed') return false
  if (field === 'country') return !noCountry && !notListed
  if (field === 'noCountry') return noCountry
  return field !== 'unlistedCountry' || (notListed && !noCountry)
}

const isAnswered = (answer: RegistrationForm[FieldName]) =>
  Array.isArray(answer) ? answer.length > 0 : answer !== '' && answer !== null

function useAnswer(form: RegistrationForm): (field: FieldName) => ReactNode {
  const { t, list, languageName } = useTexts()
  const countryName = useCountryNames()
  const own = form.ownScriptLanguage
  const nothing = <span className="faint">{t('my.form.notAnswered')}</span>
  const answers: Partial<Record<FieldName, ReactNode>> = {
    category: form.category && t(`registration.category.${form.category}`),
    gender: form.gender && t(`registration.gender.${form.gender}`),
    country: form.country && countryName(form.country),
    noCountry: t('my.form.yes'),
    languages: list(form.languages.map(languageName)),
    ownScriptName: form.ownScriptName && (
      <span lang={own || undefined} dir={own ? directionOf(own) : 'auto'}>
        {form.ownScriptName}
      </span>
    ),
  }
  return (field) => {
    const answer = field in answers ? answers[field] : <Written text={String(form[field] ?? '')} />
    return answer && form[field] !== '' ? answer : nothing
  }
}

/** Paragraphs as they were written, each running its own way. */
const Written = ({ text }: { readonly text: string }) => (
  <span dir="auto" className="as-written">
    {text}
  </span>
)
