import { audiences, type ShownField } from '@plenary/shared/rules/person/visibility'
import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTexts } from '../../i18n/speaking.js'
import styles from './shown.module.css'

interface ShownProps {
  readonly field: ShownField
  /** What the field is called, for those who hear the choice without seeing where it stands. */
  readonly label: string
  readonly children: ReactNode
}

/** A field, and below it who else sees it. */
export function Shown({ field, label, children }: ShownProps) {
  const { t } = useTexts()
  const { register } = useFormContext()
  return (
    <div className={styles['shown']}>
      {children}
      <label className="small muted">
        <span aria-hidden="true">{t('person.seenBy')} </span>
        <select
          className={styles['audience']}
          aria-label={t('person.whoSees', { field: label })}
          {...register(`visibility.${field}`)}
        >
          {audiences.map((audience) => (
            <option key={audience} value={audience}>
              {t(`person.audience.${audience}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
