import { interfaceLanguages } from '@plenary/shared/language/languages'
import { datums } from '@plenary/shared/rules/visit/states'
import { LocalTextField } from '../../../components/form/local-text-field.js'
import { NumberField } from '../../../components/form/number-field.js'
import { SelectField } from '../../../components/form/select-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'

/** The languages of the interface, by their names in the reader's. */
export function useLanguages() {
  const { language } = useTexts()
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  return interfaceLanguages.map((code) => ({ value: code, label: names.of(code) ?? code }))
}

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
        options={useLanguages()}
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
