import type { Ref } from 'react'
import { useFormContext, useFormState } from 'react-hook-form'
import { useTexts } from '../../i18n/speaking.js'
import { idOf, labelsOf } from './field.js'
import { problemSentence, wrongFields } from './problems.js'

/** What needs a correction, each line leading to its field; there after a submit only, so it does not jump while typing. */
export function ErrorSummary({ ref }: { readonly ref: Ref<HTMLElement> }) {
  const texts = useTexts()
  const { t } = texts
  const { control } = useFormContext()
  const { errors, isSubmitted } = useFormState()
  const wrong = wrongFields(errors)
  if (!isSubmitted || wrong.length === 0) return null
  return (
    <section className="error-summary" ref={ref} tabIndex={-1} aria-labelledby="error-summary">
      <h2 id="error-summary">{t('form.corrections', { count: wrong.length })}</h2>
      <ul>
        {wrong.map(([name, error]) => (
          <li key={name}>
            <a href={`#${idOf(name)}`} onClick={(event) => lead(event, name)}>
              {t('form.labelled', {
                label: labelsOf(control).get(name) ?? name,
                problem: problemSentence(error, texts),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The router must not take the fragment for a new page. */
function lead(event: { preventDefault(): void }, name: string): void {
  event.preventDefault()
  const field = document.getElementById(idOf(name))
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}
