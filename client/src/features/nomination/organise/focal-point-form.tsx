import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import { addFocalPoint } from '@plenary/shared/contracts/nomination/organiser'
import { focalPointForm } from '@plenary/shared/contracts/nomination.forms'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'
import { LetterLanguage } from './letter-language.js'
import { PlacesFields, RepresentedFields } from './mandate-fields.js'

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
      <RepresentedFields />
      <Named />
      <PlacesFields zone={event.zone} />
      <div className="row gap-3">
        <Button onClick={onDone}>{t('page.cancel')}</Button>
        <Button tone="primary" type="submit" busy={add.isPending}>
          {t('organise.nomination.addFocalPoint')}
        </Button>
      </div>
    </Form>
  )
}

/** Who it is, and in which language they are written to. */
function Named() {
  const { t } = useTexts()
  return (
    <>
      <TextField name="givenName" label={t('registration.column.given name')} optional />
      <TextField name="familyName" label={t('registration.column.family name')} />
      <TextField name="address" type="email" label={t('account.address')} autoComplete="off" />
      <LetterLanguage />
    </>
  )
}
