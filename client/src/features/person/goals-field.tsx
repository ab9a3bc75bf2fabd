import { useController } from 'react-hook-form'
import { FieldGroup, useField } from '../../components/form/field.js'
import { useTexts } from '../../i18n/speaking.js'
import styles from './shown.module.css'

const goals = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const

/** The goals that one works on; a single target (17.6) that was chosen elsewhere stays with its goal. */
export function GoalsField() {
  const { t } = useTexts()
  const { field } = useController({ name: 'sdgs' })
  const { problem } = useField('sdgs', t('person.sdgs'))
  const chosen: readonly string[] = field.value ?? []
  const isOf = (goal: number) => (sdg: string) => sdg === `${goal}` || sdg.startsWith(`${goal}.`)
  const toggle = (goal: number, on: boolean) =>
    field.onChange(on ? [...chosen, `${goal}`] : chosen.filter((sdg) => !isOf(goal)(sdg)))
  return (
    <FieldGroup name="sdgs" label={t('person.sdgs')} optional problem={problem}>
      <div className={styles['goals']}>
        {goals.map((goal) => (
          <label key={goal} className="choice">
            <input
              type="checkbox"
              checked={chosen.some(isOf(goal))}
              onChange={({ target }) => toggle(goal, target.checked)}
            />
            <span>{t('person.sdg', { goal, name: t(`person.sdg.${goal}`) })}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
