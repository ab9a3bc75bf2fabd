import type { DelegateOfVisit } from '@plenary/shared/contracts/visit/groups'
import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { Button } from '../../../components/action/button.js'
import { useTexts } from '../../../i18n/speaking.js'

interface GroupChoiceProps {
  readonly plan: VisitPlan
  readonly row: DelegateOfVisit
  /** Not there for who may not move them. */
  readonly onMove: ((ids: RegistrationId[], groupId: string, pinned: boolean) => void) | undefined
}

/** The group of one delegate; choosing another moves them. */
export function GroupChoice({ plan, row, onMove }: GroupChoiceProps) {
  const { t } = useTexts()
  const letter = plan.groups.find(({ id }) => id === row.groupId)?.letter
  if (!onMove) return letter ?? t('organise.visit.noGroup')
  return (
    <span className="row gap-2">
      <select
        className="input short"
        aria-label={t('organise.visit.groupOfDelegate', { name: row.name })}
        value={row.groupId ?? ''}
        onChange={(event) => onMove([row.id], event.target.value, row.pinned)}
      >
        <option value="">{t('organise.visit.noGroup')}</option>
        {plan.groups.map(({ id, letter: of }) => (
          <option key={id} value={id}>
            {of}
          </option>
        ))}
      </select>
      {row.groupId !== null && (
        <Button
          compact
          tone={row.pinned ? undefined : 'quiet'}
          icon="pin"
          aria-pressed={row.pinned}
          label={t('organise.visit.pin', { name: row.name, letter: letter ?? '' })}
          onClick={() => onMove([row.id], row.groupId ?? '', !row.pinned)}
        />
      )}
    </span>
  )
}
