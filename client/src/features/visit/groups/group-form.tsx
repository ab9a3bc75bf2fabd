import type { Received } from '@plenary/shared/contracts/route'
import type { peopleForVisit } from '@plenary/shared/contracts/visit/groups'
import type { GroupOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { GroupForm as SentGroup } from '@plenary/shared/contracts/visit/organiser.forms'
import { spokenLanguages } from '@plenary/shared/language/spoken-languages'
import { Button } from '../../../components/action/button.js'
import { ComboField } from '../../../components/form/combo-field.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { NumberField } from '../../../components/form/number-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { EscortsField, PersonField } from './person-fields.js'
import { formOf, nextLetter, typedFrom, typedGroup } from './typed-group.js'

export type Found = Received<typeof peopleForVisit>['people']

interface GroupFormProps {
  readonly plan: VisitPlan
  /** null: a new one. */
  readonly group: GroupOfPlan | null
  readonly found: Found
  readonly onSearch: (search: string) => void
  readonly onSave: (form: SentGroup) => Promise<unknown>
  readonly onRemove: (id: string, version: number) => void
}

/** A group: its letter, working language, people and vehicle. */
export function GroupForm({ plan, group, found, onSearch, onSave, onRemove }: GroupFormProps) {
  const { t } = useTexts()
  const form = useFormOf(
    typedGroup,
    group ? typedFrom(group) : { ...typedFrom(null), letter: nextLetter(plan), language: plan.languages[0] ?? 'en' },
  )
  return (
    <Section title={group ? t('organise.visit.groupOf', { letter: group.letter }) : t('organise.visit.newGroup')} minor>
      <Form form={form} zone={plan.zone} onSubmit={(typed) => onSave(formOf(typed))}>
        <Fields found={found} onSearch={onSearch} />
        <span className="row gap-2">
          <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
            {t(group ? 'organise.visit.save' : 'organise.visit.addGroup')}
          </Button>
          {group && (
            <Button tone="danger" onClick={() => onRemove(group.id, group.version)}>
              {t('organise.visit.removeGroup')}
            </Button>
          )}
        </span>
      </Form>
    </Section>
  )
}

function Fields(people: Pick<GroupFormProps, 'found' | 'onSearch'>) {
  const { t, language } = useTexts()
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  return (
    <>
      <div className="pairlet">
        <TextField name="letter" label={t('organise.visit.letter')} size="short" maxLength={8} />
        <ComboField
          name="language"
          label={t('organise.visit.language')}
          options={spokenLanguages.map((value) => ({ value, label: names.of(value) ?? value }))}
        />
      </div>
      <PersonField name="leader" label={t('organise.visit.leader')} {...people} />
      <PersonField name="interpreter" label={t('organise.visit.interpreter')} {...people} />
      <EscortsField {...people} />
      <div className="pairlet">
        <TextField name="vehicleName" label={t('organise.visit.vehicle')} optional empty={null} maxLength={60} />
        <NumberField
          name="vehiclePlaces"
          label={t('organise.visit.places')}
          help={t('organise.visit.headsHelp')}
          optional
          empty={null}
        />
      </div>
    </>
  )
}
