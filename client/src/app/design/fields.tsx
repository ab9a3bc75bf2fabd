import { useEffect } from 'react'
import * as z from 'zod'
import { Button } from '../../components/action/button.js'
import { CheckboxesField, CheckboxField, RadioField } from '../../components/form/choice-fields.js'
import { ComboField } from '../../components/form/combo-field.js'
import { Form, useFormOf } from '../../components/form/form.js'
import { LocalTextField } from '../../components/form/local-text-field.js'
import { LinesField } from '../../components/form/many/lines-field.js'
import { ManyField } from '../../components/form/many/many-field.js'
import { NumberField } from '../../components/form/number-field.js'
import { Saved } from '../../components/form/saved.js'
import { SelectField } from '../../components/form/select-field.js'
import { TextField } from '../../components/form/text-field.js'
import { DateField } from '../../components/form/time/date-field.js'
import { DateTimeField } from '../../components/form/time/date-time-field.js'
import { TimeField } from '../../components/form/time/time-field.js'
import { Section } from '../../components/show/section.js'
import { Segments } from '../../components/show/tabs.js'

const countries = ['Bangladesh', 'Kenya', 'Mozambique', 'Poland', 'Samoa'].map((label) => ({ value: label, label }))

const example = z.object({
  name: z.string().min(1, 'needed'),
  validUntil: z.string().min(1, 'needed'),
  at: z.string().regex(/^\d\d:\d\d$/, 'time'),
  opens: z.string().optional(),
  country: z.string().min(1, 'choose'),
  home: z.string().nullable(),
  seats: z.number().optional(),
  title: z.record(z.string(), z.string()),
  needs: z.array(z.string()),
  from: z.array(z.string()),
  themes: z.array(z.string()),
  language: z.string(),
  shown: z.boolean(),
})

const answers = {
  name: 'Amina Wanjiru Kariuki',
  validUntil: '',
  at: '9:30 pm',
  opens: '2028-12-04T09:00',
  country: '',
  home: 'Kenya',
  title: { en: 'Connecting suppliers and users', ar: 'ربط الموردين والمستخدمين' },
  needs: ['step-free'],
  from: ['Kenya', 'Samoa'],
  themes: ['Water', 'Cold chains'],
  language: 'en',
  shown: true,
}

/** A form with every field, checked once so that its errors are seen. */
export function Fields() {
  const form = useFormOf(example, answers)
  useEffect(() => {
    void form.trigger()
  }, [form])
  return (
    <Section title="Fields" minor>
      <Form form={form} onSubmit={() => Promise.resolve()}>
        <Typed />
        <Chosen />
        <div className="row">
          <Button tone="primary" type="submit">
            Send
          </Button>
          <Saved keeping={{ state: 'saved', at: '14:32' }} />
        </div>
      </Form>
    </Section>
  )
}

function Typed() {
  return (
    <>
      <TextField name="name" label="Name as in your passport" help="Latin letters, family name last" />
      <DateField name="validUntil" label="Passport valid until" />
      <TimeField name="at" label="Arrives at" />
      <DateTimeField
        name="opens"
        label="Registration opens"
        zone="Shanghai time"
        dayLabel="Day"
        timeLabel="Time"
        optional
      />
      <NumberField name="seats" label="Seats" optional />
      <LocalTextField name="title" label="Title" />
    </>
  )
}

const needs = [
  { value: 'step-free', label: 'Step-free access' },
  { value: 'vegetarian', label: 'Vegetarian meals' },
]
const languages = [
  { value: 'en', label: 'English', means: 'Working language' },
  { value: 'fr', label: 'French' },
]
const times = [
  { label: 'Event time', to: '/design', current: true },
  { label: 'My time', to: '/design?time=mine', current: false },
]

function Chosen() {
  return (
    <>
      <SelectField name="country" label="Country" options={countries} />
      <ComboField name="home" label="Residence" options={countries} help="Type to find" />
      <ManyField name="from" label="Countries" options={countries} add="Add a country" />
      <LinesField name="themes" label="Themes" help="One a line" />
      <CheckboxesField name="needs" label="Needs" options={needs} />
      <RadioField name="language" label="Language" options={languages} />
      <CheckboxField name="shown" label="Show me to other participants" toggles />
      <Segments label="Time" segments={times} />
    </>
  )
}
