import type { DelegateOfVisit } from '@plenary/shared/contracts/visit/groups'
import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { useTexts } from '../../../i18n/speaking.js'

interface GroupChoiceProps {
  readonly plan: VisitPlan
  readonly row: DelegateOfVisit
  /** Not there for who may not move them. */
  readonly onMove: ((ids: RegistrationId[], groupId: string) => void) | undefined
}

/** The group of one delegate; choosing another moves them. */
export function GroupChoice({ plan, row, onMove }: GroupChoiceProps) {
  const { t } = useTexts()
  const letter = plan.groups.find(({ id }) => id === row.groupId)?.letter
  if (!onMove) return letter ?? t('organise.visit.noGroup')
  return (
    <select
      className="input short"
      aria-label={t('organise.visit.groupOfDelegate', { name: row.name })}
      value={row.groupId ?? ''}
      onChange={(event) => onMove([row.id], event.target.value)}
    >
      <option value="">{t('organise.visit.noGroup')}</option>
      {plan.groups.map(({ id, letter: of }) => (
        <option key={id} value={id}>
          {of}
        </option>
      ))}
    </select>
  )
}
