import type { StopOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { StopFields } from '@plenary/shared/contracts/visit/organiser.forms'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { LocalTextField } from '../../../components/form/local-text-field.js'
import { SelectField } from '../../../components/form/select-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { asksHost, type Place } from '../planner/plan.js'
import { AskAgainDialog } from './ask-again-dialog.js'
import { TimeFields } from './time-fields.js'
import { stopFieldsOf, typedFromStop, typedStop } from './typed-block.js'

interface StopFormProps {
  readonly plan: VisitPlan
  /** null: a new one, on this day. */
  readonly stop: StopOfPlan | null
  readonly day: string
  readonly onSave: (fields: StopFields, askAgain: boolean) => Promise<unknown>
}

/** A stop as it can be typed: where, who, when, what happens there. */
export function StopForm({ plan, stop, day, onSave }: StopFormProps) {
  const { t, language } = useTexts()
  const [asking, setAsking] = useState<StopFields | null>(null)
  const empty = { day, starts: '09:00', ends: '11:00', programme: {}, receivedBy: '' }
  const form = useFormOf(typedStop, stop ? typedFromStop(stop) : empty)
  const first = plan.languages[0] ?? 'en'
  const save = (fields: StopFields) => {
    const place: Place = fields
    const elsewhere = stop !== null && stop.siteId !== fields.siteId
    const asks = stop !== null && stop.asked !== null && (asksHost(plan, stop, place) || elsewhere)
    return asks ? setAsking(fields) : onSave(fields, false)
  }
  return (
    <Form form={form} zone={plan.zone} onSubmit={(typed) => save(stopFieldsOf(typed))}>
      <SelectField
        name="siteId"
        label={t('organise.visit.site')}
        options={plan.sites.map(({ id, name }) => ({ value: id, label: readLocalText(name, language).text }))}
      />
      <TimeFields plan={plan} />
      <TextField name="receivedBy" label={t('organise.visit.receivedBy')} maxLength={200} />
      <LocalTextField name="programme" label={t('organise.visit.programme')} optional rows={3} first={first} />
      <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
        {t(stop ? 'organise.visit.save' : 'organise.visit.addStop')}
      </Button>
      {asking && stop && (
        <AskAgainDialog
          plan={plan}
          block={stop}
          to={asking}
          onNo={() => setAsking(null)}
          onYes={() => {
            setAsking(null)
            void onSave(asking, true)
          }}
        />
      )}
    </Form>
  )
}
