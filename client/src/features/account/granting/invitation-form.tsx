import { invitationForm } from '@plenary/shared/contracts/account.forms'
import { inviteToEvent } from '@plenary/shared/contracts/account-granting'
import type { EventId } from '@plenary/shared/language/ids'
import { isOffered } from '@plenary/shared/language/languages'
import { eventRoles } from '@plenary/shared/language/roles'
import { useWatch } from 'react-hook-form'
import { RadioField } from '../../../components/form/choice-fields.js'
import { ComboField } from '../../../components/form/combo-field.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useCountryOptions } from '../../../lib/country-names.js'
import { useAct } from '../../../lib/server-state.js'
import { InvitationFields } from './invitation-fields.js'

interface InvitationFormProps {
  readonly eventId: EventId
  readonly onDone: () => void
}

/** A name, an address, a role, and until when: the letter with the link goes out at once. */
export function InvitationForm({ eventId, onDone }: InvitationFormProps) {
  const { t, language } = useTexts()
  const say = useToast()
  const invite = useAct(inviteToEvent)
  const spoken = isOffered(language) ? language : 'en'
  const form = useFormOf(invitationForm, {
    name: '',
    address: '',
    role: 'reviewer',
    country: null,
    language: spoken,
    lastDay: null,
  })
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await invite.mutateAsync({ params: { eventId }, body })
        say({ text: t('organise.grant.sent', { address: body.address }) })
        onDone()
      }}
    >
      <InvitationFields lastDayHelp={t('organise.grant.lastDay.help')} busy={invite.isPending} onDone={onDone}>
        <RoleField />
        <CountryField />
      </InvitationFields>
    </Form>
  )
}

/** Asked of a head of delegation alone. */
function CountryField() {
  const { t } = useTexts()
  const options = useCountryOptions()
  if (useWatch({ name: 'role' }) !== 'head of delegation') return null
  return <ComboField name="country" label={t('organise.grant.country')} options={options} empty={null} />
}

function RoleField() {
  const { t } = useTexts()
  return (
    <RadioField
      name="role"
      label={t('organise.grant.role')}
      options={eventRoles.map((role) => ({
        value: role,
        label: t(`public.account.role.${role}`),
        means: t(`organise.grant.role.${role}`),
      }))}
    />
  )
}
