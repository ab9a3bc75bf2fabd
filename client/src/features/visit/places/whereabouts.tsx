import { datums } from '@plenary/shared/rules/visit/states'
import { LocalTextField } from '../../../components/form/local-text-field.js'
import { useInterfaceLanguages } from '../../../components/form/many/language-options.js'
import { NumberField } from '../../../components/form/number-field.js'
import { SelectField } from '../../../components/form/select-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'

/** Where a site is, for a reader, for a driver, and on a map. */
export function Whereabouts({ first }: { readonly first: string }) {
  const { t } = useTexts()
  return (
    <>
      <LocalTextField name="address" label={t('visit.site.address')} first={first} />
      <TextField
        name="addressLocal"
        label={t('visit.site.addressLocal')}
        help={t('visit.site.addressLocalHelp')}
        maxLength={500}
      />
      <SelectField
        name="localLanguage"
        label={t('visit.site.localLanguage')}
        optional
        empty={null}
        options={useInterfaceLanguages()}
      />
      <div className="pairlet">
        <NumberField name="latitude" label={t('visit.site.latitude')} optional empty={null} />
        <NumberField name="longitude" label={t('visit.site.longitude')} optional empty={null} />
      </div>
      <SelectField
        name="datum"
        label={t('visit.site.datum')}
        help={t('visit.site.datumHelp')}
        options={datums.map((value) => ({ value, label: value }))}
      />
    </>
  )
}
