import { type SiteForm as SentSite, siteForm } from '@plenary/shared/contracts/visit/organiser.forms'
import { interfaceLanguages } from '@plenary/shared/language/languages'
import { datums } from '@plenary/shared/rules/visit/states'
import { Button } from '../../../components/action/button.js'
import { CheckboxesField, CheckboxField } from '../../../components/form/choice-fields.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { LocalTextField } from '../../../components/form/local-text-field.js'
import { NumberField } from '../../../components/form/number-field.js'
import { SelectField } from '../../../components/form/select-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { useTexts } from '../../../i18n/speaking.js'

interface SiteFormProps {
  /** null: a new one. */
  readonly values: SentSite | null
  readonly label: string
  readonly onSave: (site: SentSite) => Promise<unknown>
}

const nothing: SentSite = {
  name: {},
  description: {},
  address: {},
  addressLocal: '',
  localLanguage: null,
  latitude: null,
  longitude: null,
  datum: 'WGS 84',
  accessRules: {},
  documentRules: {},
  equipment: {},
  photoPolicy: {},
  stepFree: false,
  languages: [],
  largestGroup: null,
  mostAtOnce: null,
  leadHours: 48,
}

/** Every fact of a site: where it is, what must be known at the gate, how many it takes. */
export function SiteForm({ values, label, onSave }: SiteFormProps) {
  const { t } = useTexts()
  const form = useFormOf(siteForm, values ?? nothing)
  return (
    <Form form={form} onSubmit={onSave}>
      <LocalTextField name="name" label={t('organise.visit.siteName')} />
      <LocalTextField name="description" label={t('organise.visit.description')} optional rows={3} />
      <Whereabouts />
      <LocalTextField name="accessRules" label={t('organise.visit.accessRules')} optional rows={2} />
      <LocalTextField name="documentRules" label={t('organise.visit.documentRules')} optional rows={2} />
      <LocalTextField name="equipment" label={t('organise.visit.equipment')} optional rows={2} />
      <LocalTextField name="photoPolicy" label={t('organise.visit.photoPolicy')} optional rows={2} />
      <CheckboxField name="stepFree" label={t('organise.visit.stepFreeAccess')} />
      <Numbers />
      <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
        {label}
      </Button>
    </Form>
  )
}

function Whereabouts() {
  const { t, language } = useTexts()
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  const languages = interfaceLanguages.map((code) => ({ value: code, label: names.of(code) ?? code }))
  return (
    <>
      <LocalTextField name="address" label={t('organise.visit.address')} />
      <div className="pairlet">
        <TextField
          name="addressLocal"
          label={t('organise.visit.addressLocal')}
          help={t('organise.visit.addressLocalHelp')}
          maxLength={500}
        />
        <SelectField
          name="localLanguage"
          label={t('organise.visit.localLanguage')}
          optional
          empty={null}
          options={languages}
        />
      </div>
      <div className="pairlet">
        <NumberField name="latitude" label={t('organise.visit.latitude')} optional empty={null} />
        <NumberField name="longitude" label={t('organise.visit.longitude')} optional empty={null} />
      </div>
      <SelectField
        name="datum"
        label={t('organise.visit.datum')}
        help={t('organise.visit.datumHelp')}
        options={datums.map((value) => ({ value, label: value }))}
      />
      <CheckboxesField name="languages" label={t('organise.visit.languages')} options={languages} optional />
    </>
  )
}

function Numbers() {
  const { t } = useTexts()
  return (
    <div className="pairlet">
      <NumberField
        name="largestGroup"
        label={t('organise.visit.largestGroup')}
        help={t('organise.visit.headsHelp')}
        optional
        empty={null}
      />
      <NumberField name="mostAtOnce" label={t('organise.visit.mostAtOnce')} optional empty={null} />
      <NumberField name="leadHours" label={t('organise.visit.leadHours')} />
    </div>
  )
}
