import { TextField } from '../../../../../components/form/text-field.js'
import { Notice } from '../../../../../components/show/notice.js'
import { useTexts } from '../../../../../i18n/speaking.js'

/** What must be prepared for somebody; protected, so it says who reads it. */
export function Needs() {
  const { t } = useTexts()
  return (
    <>
      <Notice tone="note">
        <p className="strong">{t('my.form.whoReadsNeeds')}</p>
        <p className="small">{t('my.form.needsAreLogged')}</p>
      </Notice>
      <TextField
        name="accessNeeds"
        label={t('my.field.accessNeeds')}
        help={t('my.help.accessNeeds')}
        rows={3}
        optional
      />
      <TextField name="foodNeeds" label={t('my.field.foodNeeds')} help={t('my.help.foodNeeds')} rows={2} optional />
    </>
  )
}
