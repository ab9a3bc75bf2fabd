import { type SiteForm as SentSite, siteForm } from '@plenary/shared/contracts/visit/organiser.forms'
import type { ReactNode } from 'react'
import { Button } from '../../../components/action/button.js'
import { CheckboxesField, CheckboxField } from '../../../components/form/choice-fields.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { LocalTextField } from '../../../components/form/local-text-field.js'
import { useInterfaceLanguages } from '../../../components/form/many/language-options.js'
import { NumberField } from '../../../components/form/number-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { Whereabouts } from './whereabouts.js'

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

/** Every fact of a site: where it is, what must be known at the gate, whom it takes. Texts are asked in the reader's language first. */
export function SiteForm({ values, label, onSave }: SiteFormProps) {
  const { t, language: first } = useTexts()
  const form = useFormOf(siteForm, values ?? nothing)
  return (
    <Form form={form} onSubmit={onSave}>
      <LocalTextField name="name" label={t('visit.site.name')} first={first} />
      <LocalTextField name="description" label={t('visit.site.description')} optional rows={3} first={first} />
      <Part title={t('visit.site.where')}>
        <Whereabouts first={first} />
      </Part>
      <Part title={t('visit.site.rules')}>
        {(['accessRules', 'documentRules', 'equipment', 'photoPolicy'] as const).map((name) => (
          <LocalTextField key={name} name={name} label={t(`visit.site.${name}`)} optional rows={2} first={first} />
        ))}
      </Part>
      <Part title={t('visit.site.places')}>
        <Places />
      </Part>
      <p>
        <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
          {label}
        </Button>
      </p>
    </Form>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="stack gap-5">
      <legend className="h3">{title}</legend>
      {children}
    </fieldset>
  )
}

function Places() {
  const { t } = useTexts()
  return (
    <>
      <CheckboxesField name="languages" label={t('visit.site.languages')} options={useInterfaceLanguages()} optional />
      <CheckboxField name="stepFree" label={t('visit.site.stepFree')} />
      <p className="small muted">{t('visit.site.headsHelp')}</p>
      <div className="pairlet">
        <NumberField name="largestGroup" label={t('visit.site.largestGroup')} optional empty={null} />
        <NumberField name="mostAtOnce" label={t('visit.site.mostAtOnce')} optional empty={null} />
      </div>
      <NumberField name="leadHours" label={t('visit.site.leadHours')} />
    </>
  )
}
