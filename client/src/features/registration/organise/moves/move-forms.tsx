import {
  cancelForm,
  confirmForm,
  offerForm,
  reinstateForm,
  returnForm,
  withdrawForForm,
} from '@plenary/shared/contracts/registration/organiser.forms'
import type { OrganiserMove } from '@plenary/shared/contracts/registration/parts'
import { leavingReasons } from '@plenary/shared/language/categories'
import type { Instant } from '@plenary/shared/language/time'
import { RadioField } from '../../../../components/form/choice-fields.js'
import { MoveForm, type MoveFormProps } from '../../../../components/form/move-form.js'
import { SelectField } from '../../../../components/form/select-field.js'
import { TextField } from '../../../../components/form/text-field.js'
import { DateTimeField } from '../../../../components/form/time/date-time-field.js'
import { instantAt, localAt } from '../../../../components/form/time/zone-time.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { OnBehalfFields, today } from './on-behalf-fields.js'

type Props = MoveFormProps<OrganiserMove>

/** Why, in words that the person reads (returning) or that the audit keeps (cancelling). */
export function ReasonForm({ action, onSend, ...rest }: Props & { readonly action: 'return' | 'cancel' }) {
  const { t } = useTexts()
  return (
    <MoveForm
      {...rest}
      schema={action === 'return' ? returnForm : cancelForm}
      values={{ reason: '' }}
      onSend={({ reason }) => onSend({ action, reason })}
    >
      <TextField name="reason" rows={4} maxLength={1000} label={t(`organise.registration.reason.${action}`)} />
    </MoveForm>
  )
}

export interface OfferedFor {
  readonly offerHours: number
  readonly usualExpiry: Instant
}

/** Until when the offer stands, by the event's clocks. */
export function OfferForm({ of, zone, onSend, ...rest }: Props & { readonly of: OfferedFor }) {
  const { t, city } = useTexts()
  const inDays = of.offerHours % 24 === 0
  return (
    <MoveForm
      {...rest}
      zone={zone}
      schema={offerForm}
      values={{ expiresLocal: localAt(of.usualExpiry, zone) }}
      onSend={({ expiresLocal }) => onSend({ action: 'offer', expiresAt: instantAt(expiresLocal, zone) })}
    >
      <DateTimeField
        name="expiresLocal"
        label={t('organise.registration.expires')}
        help={t(inDays ? 'organise.registration.expiresInDays' : 'organise.registration.expiresInHours', {
          count: inDays ? of.offerHours / 24 : of.offerHours,
        })}
        zone={t('organise.registration.cityTime', { city: city(zone) })}
        dayLabel={t('organise.registration.day')}
        timeLabel={t('organise.registration.time')}
      />
    </MoveForm>
  )
}

export function ConfirmForm({ onSend, ...rest }: Props) {
  return (
    <MoveForm
      {...rest}
      schema={confirmForm}
      values={{ onBehalf: { saidBy: '', on: today() } }}
      onSend={({ onBehalf }) => onSend({ action: 'confirm', onBehalf })}
    >
      <OnBehalfFields />
    </MoveForm>
  )
}

export function WithdrawForm({ onSend, ...rest }: Props) {
  const { t } = useTexts()
  const reasons = leavingReasons.map((value) => ({ value, label: t(`registration.leaving.${value}`) }))
  return (
    <MoveForm
      {...rest}
      schema={withdrawForForm}
      values={{ reason: '', onBehalf: { saidBy: '', on: today() } }}
      onSend={(given) => onSend({ action: 'withdraw', ...given })}
    >
      <SelectField name="leavingReason" label={t('organise.registration.leavingReason')} options={reasons} />
      <TextField name="reason" optional maxLength={1000} label={t('organise.registration.inTheirWords')} />
      <OnBehalfFields />
    </MoveForm>
  )
}

export function ReinstateForm({ onSend, ...rest }: Props) {
  const { t } = useTexts()
  const states = (['under review', 'waitlisted'] as const).map((value) => ({
    value,
    label: t(`registration.state.${value}`),
  }))
  return (
    <MoveForm
      {...rest}
      schema={reinstateForm}
      values={{ to: 'under review', reason: '' }}
      onSend={(given) => onSend({ action: 'reinstate', ...given })}
    >
      <RadioField name="to" label={t('organise.registration.reinstateTo')} options={states} />
      <TextField name="reason" rows={2} maxLength={1000} label={t('organise.registration.reason.reinstate')} />
    </MoveForm>
  )
}
