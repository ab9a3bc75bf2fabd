import { type ReactNode, useEffect } from 'react'
import { useNavigate } from 'react-router'
import { Button, LinkButton } from '../../../../components/action/button.js'
import { useSpoken } from '../../../../components/action/link.js'
import { Form } from '../../../../components/form/form.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { paths } from '../../../../lib/paths.js'
import { Refused } from '../../../../lib/refused.js'
import { Check } from './check.js'
import { AboutYou } from './fields/about-you.js'
import { Needs } from './fields/needs.js'
import { Statement } from './fields/statement.js'
import { Work } from './fields/work.js'
import { FormFrame } from './form-frame.js'
import type { Keeper } from './keeping/keeper.js'
import { KeptLine } from './keeping/kept-line.js'
import { asForm, type Typed } from './keeping/typed.js'
import { type Keeping, useKeptForm } from './keeping/use-kept-form.js'
import { problemsIn } from './problems.js'
import { type StepName, sectionsFor, stepsOf } from './steps.js'

interface RegistrationFormProps extends Keeping {
  /** Hands the form in at the version that was saved last, with what could not be saved. */
  readonly onHandIn: (version: number, unsaved: Typed) => Promise<unknown>
  /** The registration is no longer one whose form can be changed. */
  readonly onMovedOn: () => void
}

/** The form in steps: typed, kept and checked here; handed in by whoever shows it. */
export function RegistrationForm({ onHandIn, onMovedOn, ...keeping }: RegistrationFormProps) {
  const { registration, step } = keeping
  const { form, keeper, kept } = useKeptForm(keeping)
  const typed = asForm(form.watch())
  const sections = sectionsFor(registration, typed.category)
  const steps = stepsOf(sections)
  const problems = problemsIn(typed, sections)
  const goOn = useWayTo(registration.id, after(steps, step))
  const moved = kept.state === 'moved on'
  useEffect(() => {
    if (moved) onMovedOn()
  }, [moved, onMovedOn])
  const handIn = () => handedIn(keeper, onHandIn)
  const saveAndGoOn = async () => {
    await keeper.flush()
    goOn()
  }
  return (
    <FormFrame registration={registration} steps={steps} here={step} problems={problems} kept={kept} keeper={keeper}>
      {step === 'check' ? (
        <Check
          registration={registration}
          form={typed}
          steps={steps}
          problems={problems}
          isUnsettled={kept.conflicts.length > 0}
          onSubmit={handIn}
        />
      ) : (
        <Form key={step} form={form} onSubmit={saveAndGoOn} zone={registration.event.zone}>
          <Fields registration={registration} step={step} />
          <StepButtons back={wayBack(registration.id, steps, step)} saved={<KeptLine kept={kept} />} />
        </Form>
      )}
    </FormFrame>
  )
}

/** A version that is behind is caught up with, so that the next press is about what is there now. */
async function handedIn(keeper: Keeper, onHandIn: RegistrationFormProps['onHandIn']): Promise<void> {
  await keeper.flush()
  try {
    await onHandIn(keeper.version, keeper.unsaved)
  } catch (error) {
    if (error instanceof Refused && error.code === 'CHANGED_MEANWHILE') await keeper.catchUp()
    throw error
  }
}

function Fields({ registration, step }: Pick<Keeping, 'registration' | 'step'>): ReactNode {
  if (step === 'about-you') return <AboutYou offered={registration.offered} fixed={registration.mustComplete} />
  if (step === 'work') return <Work />
  return step === 'statement' ? <Statement /> : <Needs />
}

const after = (steps: readonly StepName[], step: StepName): StepName => steps[steps.indexOf(step) + 1] ?? 'check'

/** The step before, and from the first one the registration itself. */
function wayBack(registrationId: string, steps: readonly StepName[], step: StepName): string {
  const before = steps[steps.indexOf(step) - 1]
  return before ? paths.myRegistrationForm(registrationId, before) : paths.myRegistration(registrationId)
}

function useWayTo(registrationId: string, step: StepName): () => void {
  const navigate = useNavigate()
  const to = useSpoken(paths.myRegistrationForm(registrationId, step))
  return () => void navigate(to)
}

function StepButtons({ back, saved }: { readonly back: string; readonly saved: ReactNode }) {
  const { t } = useTexts()
  return (
    <div className="row">
      <Button tone="primary" type="submit">
        {t('my.form.goOn')}
      </Button>
      <LinkButton to={back}>{t('my.form.back')}</LinkButton>
      <span className="push">{saved}</span>
    </div>
  )
}
