import type { StopForHost } from '@plenary/shared/contracts/visit/host'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import * as z from 'zod'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { NumberField } from '../../../components/form/number-field.js'
import { DateField } from '../../../components/form/time/date-field.js'
import { TimeField } from '../../../components/form/time/time-field.js'
import { useTexts } from '../../../i18n/speaking.js'

const clock = z.string().regex(/^\d\d:\d\d$/, 'timeOfDay')

/** The host's offer as its form holds it: day and clocks apart. */
const typedCounter = z
  .object({ day: z.iso.date(), starts: clock, ends: clock, heads: z.int().min(1).max(10_000) })
  .refine(({ starts, ends }) => starts < ends, { error: 'endsBeforeStarts', path: ['ends'] })

interface Counter {
  readonly startsLocal: string
  readonly endsLocal: string
  readonly heads: number
}

interface CounterFormProps {
  readonly visit: StopForHost
  readonly onSend: (counter: Counter) => Promise<unknown>
  readonly onDone: () => void
}

/** Another time, or fewer people; it begins with what was asked for, and with as many as the site takes. */
export function CounterForm({ visit, onSend, onDone }: CounterFormProps) {
  const { t, city } = useTexts()
  const { startsLocal, endsLocal, heads, site, event } = visit
  const form = useFormOf(typedCounter, {
    day: dayOf(startsLocal),
    starts: clockOf(startsLocal),
    ends: clockOf(endsLocal),
    heads: Math.min(heads, site.largestGroup ?? heads),
  })
  return (
    <Form
      form={form}
      zone={event.zone}
      onSubmit={async ({ day, starts, ends, heads: most }) => {
        await onSend({ startsLocal: `${day}T${starts}`, endsLocal: `${day}T${ends}`, heads: most })
        onDone()
      }}
    >
      <DateField name="day" label={t('host.day')} />
      <div className="pairlet">
        <TimeField name="starts" label={t('host.starts')} help={t('host.timeIn', { city: city(event.zone) })} />
        <TimeField name="ends" label={t('host.ends')} help={t('host.timeIn', { city: city(event.zone) })} />
      </div>
      <NumberField name="heads" label={t('host.mostHeads')} help={t('host.mostHeadsHelp', { heads })} />
      <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
        {t('host.counterSend')}
      </Button>
    </Form>
  )
}
