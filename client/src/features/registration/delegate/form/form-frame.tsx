import type { RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Problem } from '@plenary/shared/rules/registration/form'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Notice } from '../../../../components/show/notice.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useAccent } from '../../../../lib/look/accent.js'
import { paths } from '../../../../lib/paths.js'
import type { Keeper, Kept } from './keeping/keeper.js'
import { KeptLine } from './keeping/kept-line.js'
import { Trouble } from './keeping/trouble.js'
import { StepList } from './step-list.js'
import { type StepName, stepWith } from './steps.js'

interface FormFrameProps {
  readonly registration: RegistrationForDelegate
  readonly steps: readonly StepName[]
  readonly here: StepName
  readonly problems: readonly Problem[]
  readonly kept: Kept
  readonly keeper: Keeper
  readonly children: ReactNode
}

/** Steps beside the form; what is kept, and what stands in the way, above its fields. */
export function FormFrame({ registration, steps, here, problems, kept, keeper, children }: FormFrameProps) {
  const { t } = useTexts()
  const heading = useFocusOnArrival(here)
  useAccent(registration.event.accent)
  const wanting = new Set(problems.map(({ path }) => stepWith(path)))
  const done = new Set(steps.filter((step) => step !== 'check' && !wanting.has(step)))
  const { id, event, returnedFor } = registration
  return (
    <div className="wrap form-page">
      <aside>
        <FormHead event={event} />
        <StepList registrationId={id} steps={steps} here={here} done={done} />
        <div className="desk-only">
          <KeptLine kept={kept} />
        </div>
        <p className="small faint desk-only">{t('my.form.goOnLater')}</p>
      </aside>
      <div className="stack gap-6">
        {returnedFor && (
          <Notice tone="wait">
            <p className="strong">{t('my.form.returnedFor')}</p>
            <p dir="auto" className="as-written">
              {returnedFor}
            </p>
          </Notice>
        )}
        <Trouble kept={kept} keeper={keeper} here={paths.myRegistrationForm(id, here)} />
        <div>
          <p className="label">{t('my.form.stepOf', { step: steps.indexOf(here) + 1, steps: steps.length })}</p>
          <h2 ref={heading} tabIndex={-1} className="step-title">
            {t(`my.step.${here}`)}
          </h2>
        </div>
        {children}
      </div>
    </div>
  )
}

function FormHead({ event }: Pick<RegistrationForDelegate, 'event'>) {
  const { t, days, language } = useTexts()
  const title = readLocalText(event.title, language)
  return (
    <>
      <p className="label">
        {readLocalText(event.city, language).text} · {days(event.startsOn, event.endsOn)}
      </p>
      <h1>{t('my.form.register')}</h1>
      <p className="form-event muted" lang={title.language} dir="auto">
        {title.text}
      </p>
    </>
  )
}

/** On the next step the reader begins at its heading; on the first page they begin where every page does. */
function useFocusOnArrival(step: StepName): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const arrived = useRef(step)
  useEffect(() => {
    if (arrived.current === step) return
    arrived.current = step
    heading.current?.focus()
  }, [step])
  return heading
}
