import { channels } from '@plenary/shared/contracts/audit.forms'
import { SelectField } from '../../../../components/form/select-field.js'
import { TextField } from '../../../../components/form/text-field.js'
import { DateField } from '../../../../components/form/time/date-field.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { ownZone } from '../../../../lib/own-zone.js'

/** The reader's own day, because it is they who took the call. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ownZone() }).format(new Date())

/** Who said it, by which channel, and when: an answer that somebody else records. */
export function OnBehalfFields() {
  const { t } = useTexts()
  const options = channels.map((value) => ({ value, label: t(`organise.audit.channel.${value}`) }))
  return (
    <>
      <TextField name="onBehalf.saidBy" maxLength={200} label={t('organise.registration.saidBy')} />
      <SelectField name="onBehalf.channel" label={t('organise.registration.channel')} options={options} />
      <DateField name="onBehalf.on" label={t('organise.registration.saidOn')} max={today()} />
    </>
  )
}
