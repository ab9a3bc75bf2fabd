import type { RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import type { Problem } from '@plenary/shared/rules/registration/form'
import { type Ref, useRef, useState } from 'react'
import { Button, LinkButton } from '../../../../components/action/button.js'
import { Link } from '../../../../components/action/link.js'
import { Notice } from '../../../../components/show/notice.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { paths } from '../../../../lib/paths.js'
import { sentenceOfError } from '../../../../lib/refusal-sentence.js'
import { Answers } from './answers.js'
import { sentenceFor } from './sentence-for.js'
import { type StepName, stepWith } from './steps.js'

interface CheckProps {
  readonly registration: RegistrationForDelegate
  readonly form: RegistrationForm
  readonly steps: readonly StepName[]
  readonly problems: readonly Problem[]
  /** Two devices answered something differently, and nobody said yet which answer stays. */
  readonly isUnsettled: boolean
  /** Hands the form in. What it throws is said here. */
  readonly onSubmit: () => Promise<unknown>
}

/** Everything once more, before it is handed in. What is missing leads to its place. */
export function Check({ registration, form, steps, problems, isUnsettled, onSubmit }: CheckProps) {
  const { t } = useTexts()
  const summary = useRef<HTMLElement>(null)
  const [pressed, setPressed] = useState(false)
  const { send, busy, refused } = useSending(onSubmit, registration.event.zone)
  const before = steps.at(-2) ?? 'about-you'
  const press = () => {
    setPressed(true)
    if (problems.length > 0) return requestAnimationFrame(() => summary.current?.focus())
    return isUnsettled ? undefined : void send()
  }
  const stop = pressed && isUnsettled ? t('my.form.settleFirst') : refused
  return (
    <div className="stack gap-6">
      {pressed && problems.length > 0 && <Missing ref={summary} problems={problems} registrationId={registration.id} />}
      {stop && (
        <Notice tone="stop" live>
          <p>{stop}</p>
        </Notice>
      )}
      <Answers registrationId={registration.id} form={form} steps={steps} />
      <p className="small muted measure">{t('my.form.whoReads')}</p>
      <div className="row">
        <Button tone="primary" busy={busy} onClick={press}>
          {t(handInOf(registration))}
        </Button>
        <LinkButton to={paths.myRegistrationForm(registration.id, before)}>{t('my.form.back')}</LinkButton>
      </div>
    </div>
  )
}

const handInOf = ({ state, mustComplete }: RegistrationForDelegate) => {
  if (mustComplete) return 'my.form.complete'
  return state === 'returned' ? 'my.form.handInAgain' : 'my.form.handIn'
}

/** Sends once however often it is pressed, and says what stands in the way. */
function useSending(submit: () => Promise<unknown>, zone: string) {
  const texts = useTexts()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const send = async () => {
    setBusy(true)
    setRefused(undefined)
    try {
      await submit()
    } catch (error) {
      setRefused(sentenceOfError(error, texts, zone))
    } finally {
      setBusy(false)
    }
  }
  return { send, busy, refused }
}

interface MissingProps {
  readonly ref: Ref<HTMLElement>
  readonly problems: readonly Problem[]
  readonly registrationId: string
}

/** Each line leads to the step where the answer is given. */
function Missing({ ref, problems, registrationId }: MissingProps) {
  const texts = useTexts()
  const { t } = texts
  return (
    <section className="error-summary" ref={ref} tabIndex={-1} aria-labelledby="missing">
      <h2 id="missing">{t('form.corrections', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ path, problem }) => (
          <li key={path}>
            <Link to={paths.myRegistrationForm(registrationId, stepWith(path))}>
              {sentenceFor({ path, problem }, texts)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
