import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { SelectField } from '../../../components/form/select-field.js'
import { TimeField } from '../../../components/form/time/time-field.js'
import { useTexts } from '../../../i18n/speaking.js'

/** Whose day, which day, from when to when; what is dragged can be typed. */
export function TimeFields({ plan }: { readonly plan: VisitPlan }) {
  const { t, dates, city } = useTexts()
  return (
    <>
      <div className="pairlet">
        <SelectField
          name="groupId"
          label={t('organise.visit.group')}
          options={plan.groups.map(({ id, letter }) => ({ value: id, label: letter }))}
        />
        <SelectField
          name="day"
          label={t('organise.visit.day')}
          options={plan.days.map((value) => ({ value, label: dates.day(value) }))}
        />
      </div>
      <div className="pairlet">
        <TimeField name="starts" label={t('organise.visit.starts')} help={city(plan.zone)} />
        <TimeField name="ends" label={t('organise.visit.ends')} help={city(plan.zone)} />
      </div>
    </>
  )
}
