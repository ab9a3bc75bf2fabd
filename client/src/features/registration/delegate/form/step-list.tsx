import { Link } from '../../../../components/action/link.js'
import { classes } from '../../../../components/classes.js'
import { Icon } from '../../../../components/show/icon.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { paths } from '../../../../lib/paths.js'
import type { StepName } from './steps.js'

interface StepListProps {
  readonly registrationId: string
  readonly steps: readonly StepName[]
  readonly here: StepName
  /** Steps in which nothing is missing. */
  readonly done: ReadonlySet<StepName>
}

/** Where one is, what is done, and a way to each step: nobody is kept from looking ahead. */
export function StepList({ registrationId, steps, here, done }: StepListProps) {
  const { t } = useTexts()
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li
          key={step}
          className={classes(step !== here && done.has(step) && 'done')}
          aria-current={step === here ? 'step' : undefined}
        >
          <Link to={paths.myRegistrationForm(registrationId, step)}>
            <Icon name={step === here ? 'r-accepted' : done.has(step) ? 'r-confirmed' : 'r-submitted'} />
            {t(`my.step.${step}`)}
            {step !== here && done.has(step) && <span className="visually-hidden">{t('my.step.done')}</span>}
          </Link>
        </li>
      ))}
    </ol>
  )
}
