import { useEffect, useRef } from 'react'
import { useFormContext, useFormState } from 'react-hook-form'
import { useTexts } from '../../i18n/speaking.js'
import { idOf, labelsOf } from './field.js'
import { problemSentence, wrongFields } from './problems.js'

/** What needs a correction, each line leading to its field; there after a submit only, which gives it the focus. */
export function ErrorSummary() {
  const texts = useTexts()
  const { t } = texts
  const { control } = useFormContext()
  const { errors, isSubmitted, submitCount } = useFormState()
  const summary = useRef<HTMLElement>(null)
  const wrong = wrongFields(errors)
  useEffect(() => {
    if (submitCount > 0) summary.current?.focus()
  }, [submitCount])
  if (!isSubmitted || wrong.length === 0) return null
  return (
    <section className="error-summary" ref={summary} tabIndex={-1} aria-labelledby="error-summary">
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
  document.getElementById(idOf(name))?.focus()
}
