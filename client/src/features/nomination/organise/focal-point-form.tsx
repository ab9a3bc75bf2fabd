import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import { addFocalPoint } from '@plenary/shared/contracts/nomination/organiser'
import { focalPointForm } from '@plenary/shared/contracts/nomination.forms'
import { representations } from '@plenary/shared/rules/nomination/representations'
import { Button } from '../../../components/action/button.js'
import { ComboField } from '../../../components/form/combo-field.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { NumberField } from '../../../components/form/number-field.js'
import { SelectField } from '../../../components/form/select-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { DateTimeField } from '../../../components/form/time/date-time-field.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useCountryOptions } from '../../../lib/country-names.js'
import { useAct } from '../../../lib/server-state.js'
import { LetterLanguage } from './letter-language.js'

interface FocalPointFormProps {
  readonly event: EventSheet
  readonly onDone: () => void
}

const blank = {
  givenName: '',
  familyName: '',
  address: '',
  language: 'en' as const,
  represents: 'country' as const,
  country: null,
  name: '',
  places: 2,
  dueLocal: null,
}

/** Who nominates for what, with how many places, until when; the letter goes out at once. */
export function FocalPointForm({ event, onDone }: FocalPointFormProps) {
  const { t } = useTexts()
  const say = useToast()
  const add = useAct(addFocalPoint)
  const form = useFormOf(focalPointForm, blank)
  return (
    <Form
      form={form}
      zone={event.zone}
      onSubmit={async (body) => {
        await add.mutateAsync({ params: { eventId: event.id }, body })
        say({ text: t('organise.nomination.didAdd', { address: body.address }) })
        onDone()
      }}
    >
      <Represented />
      <Named />
      <Deadline event={event} />
      <div className="row gap-3">
        <Button onClick={onDone}>{t('page.cancel')}</Button>
        <Button tone="primary" type="submit" busy={add.isPending}>
          {t('organise.nomination.addFocalPoint')}
        </Button>
      </div>
    </Form>
  )
}

function Represented() {
  const { t } = useTexts()
  return (
    <>
      <SelectField
        name="represents"
        label={t('organise.nomination.represents')}
        options={representations.map((value) => ({ value, label: t(`nomination.represents.${value}`) }))}
        size="medium"
      />
      <ComboField
        name="country"
        label={t('registration.column.country')}
        options={useCountryOptions()}
        optional
        empty={null}
      />
      <TextField name="name" label={t('organise.nomination.name')} help={t('organise.nomination.nameHelp')} />
    </>
  )
}

/** Who it is, and how many places there are. */
function Named() {
  const { t } = useTexts()
  return (
    <>
      <TextField name="givenName" label={t('registration.column.given name')} optional />
      <TextField name="familyName" label={t('registration.column.family name')} />
      <TextField name="address" type="email" label={t('account.address')} autoComplete="off" />
      <LetterLanguage />
      <NumberField name="places" label={t('organise.nomination.places')} />
    </>
  )
}

function Deadline({ event }: { readonly event: EventSheet }) {
  const { t, city } = useTexts()
  return (
    <DateTimeField
      name="dueLocal"
      label={t('organise.nomination.due')}
      dayLabel={t('organise.registration.day')}
      timeLabel={t('organise.registration.time')}
      zone={t('organise.registration.cityTime', { city: city(event.zone) })}
      optional
      empty={null}
    />
  )
}
