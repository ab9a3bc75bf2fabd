import type { StopOfPlan } from '@plenary/shared/contracts/visit/organiser'
import { behalfForm } from '@plenary/shared/contracts/visit/organiser.forms'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import * as z from 'zod'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { NumberField } from '../../../components/form/number-field.js'
import { DateField } from '../../../components/form/time/date-field.js'
import { TimeField } from '../../../components/form/time/time-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type BehalfFormProps, SaidFields, said } from './behalf-forms.js'
import { localsOf } from './typed-block.js'

const clock = z.string().regex(/^\d\d:\d\d$/, 'timeOfDay')
const typedCounter = behalfForm
  .extend({ day: z.iso.date(), starts: clock, ends: clock, heads: z.int().min(1) })
  .refine(({ starts, ends }) => starts < ends, { error: 'endsBeforeStarts', path: ['ends'] })

interface Counter {
  readonly startsLocal: string
  readonly endsLocal: string
  readonly heads: number
  readonly onBehalf: z.output<typeof behalfForm>['onBehalf']
}

/** The host offers another time or takes fewer. */
export function CounterForm({
  label,
  stop,
  heads,
  onSend,
}: BehalfFormProps<Counter> & { readonly stop: StopOfPlan; readonly heads: number }) {
  const { t } = useTexts()
  const { startsLocal, endsLocal } = stop
  const form = useFormOf(typedCounter, {
    day: dayOf(startsLocal),
    starts: clockOf(startsLocal),
    ends: clockOf(endsLocal),
    heads,
    onBehalf: said,
  })
  return (
    <Form
      form={form}
      onSubmit={({ day, starts, ends, heads: most, onBehalf }) =>
        onSend({ ...localsOf({ day, starts, ends }), heads: most, onBehalf })
      }
    >
      <DateField name="day" label={t('organise.visit.day')} />
      <div className="pairlet">
        <TimeField name="starts" label={t('organise.visit.starts')} />
        <TimeField name="ends" label={t('organise.visit.ends')} />
      </div>
      <NumberField name="heads" label={t('organise.visit.mostHeads')} />
      <SaidFields />
      <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
        {label}
      </Button>
    </Form>
  )
}
