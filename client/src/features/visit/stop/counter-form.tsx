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
/** Names of its own: the stop's own form stands behind it. */
const typedCounter = behalfForm
  .extend({ offeredDay: z.iso.date(), offeredStarts: clock, offeredEnds: clock, heads: z.int().min(1) })
  .refine(({ offeredStarts, offeredEnds }) => offeredStarts < offeredEnds, {
    error: 'endsBeforeStarts',
    path: ['offeredEnds'],
  })

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
    offeredDay: dayOf(startsLocal),
    offeredStarts: clockOf(startsLocal),
    offeredEnds: clockOf(endsLocal),
    heads,
    onBehalf: said,
  })
  return (
    <Form
      form={form}
      onSubmit={({ offeredDay: day, offeredStarts: starts, offeredEnds: ends, heads: most, onBehalf }) =>
        onSend({ ...localsOf({ day, starts, ends }), heads: most, onBehalf })
      }
    >
      <DateField name="offeredDay" label={t('organise.visit.day')} />
      <div className="pairlet">
        <TimeField name="offeredStarts" label={t('organise.visit.starts')} />
        <TimeField name="offeredEnds" label={t('organise.visit.ends')} />
      </div>
      <NumberField name="heads" label={t('organise.visit.mostHeads')} />
      <SaidFields />
      <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
        {label}
      </Button>
    </Form>
  )
}
