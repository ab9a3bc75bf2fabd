import { TextField } from '../../components/form/text-field.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { CountryField } from './country-field.js'
import { GoalsField } from './goals-field.js'
import { Shown } from './shown.js'

/** For whom one works, what one knows. */
export function WorkSection() {
  const { t } = useTexts()
  return (
    <Section title={t('person.work')}>
      <div className="stack gap-5">
        <Shown field="organisation" label={t('person.organisation')}>
          <TextField
            name="organisation"
            autoComplete="organization"
            label={t('person.organisation')}
            optional
            empty={null}
          />
        </Shown>
        <Shown field="position" label={t('person.position')}>
          <TextField
            name="position"
            autoComplete="organization-title"
            label={t('person.position')}
            optional
            empty={null}
          />
        </Shown>
        <Shown field="country" label={t('person.country')}>
          <CountryField />
        </Shown>
        <Knowledge />
      </div>
    </Section>
  )
}

function Knowledge() {
  const { t } = useTexts()
  return (
    <>
      <Shown field="expertise" label={t('person.expertise')}>
        <TextField
          name="expertise"
          rows={3}
          label={t('person.expertise')}
          help={t('person.expertise.help')}
          optional
          empty={null}
        />
      </Shown>
      <Shown field="sdgs" label={t('person.sdgs')}>
        <GoalsField />
      </Shown>
      <Shown field="biography" label={t('person.biography')}>
        <TextField
          name="biography"
          rows={6}
          label={t('person.biography')}
          help={t('person.biography.help')}
          optional
          empty={null}
        />
      </Shown>
    </>
  )
}
