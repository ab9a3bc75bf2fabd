import type { NominationForFocalPoint } from '@plenary/shared/contracts/nomination/focal-point'
import { Facts } from '../../../../components/show/facts.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useCountryNames } from '../../../../lib/country-names.js'

/** What was handed in. */
export function Said({ of: { form } }: { readonly of: NominationForFocalPoint }) {
  const { t, dates } = useTexts()
  const countryName = useCountryNames()
  return (
    <Section title={t('nominate.who')} minor>
      <Facts
        of={[
          form.category && [t('registration.column.category'), t(`registration.category.${form.category}`)],
          form.position !== '' && [
            t('registration.column.position'),
            <span key="position" dir="auto">
              {form.position}
            </span>,
          ],
          form.organisation !== '' && [
            t('registration.column.organisation'),
            <span key="organisation" dir="auto">
              {form.organisation}
            </span>,
          ],
          form.country !== null && [t('nominate.country'), countryName(form.country)],
          form.gender && [t('registration.column.gender'), t(`registration.gender.${form.gender}`)],
          form.address !== null && [t('nominate.address'), form.address],
          form.noteNumber !== '' && [t('nominate.noteNumber'), form.noteNumber],
          form.noteOn !== null && [t('nominate.noteOn'), dates.dayAndYear(form.noteOn)],
        ]}
      />
    </Section>
  )
}
