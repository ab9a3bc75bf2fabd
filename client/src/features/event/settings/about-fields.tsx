import { modalities } from '@plenary/shared/language/events'
import { sdgTargets } from '@plenary/shared/language/sdgs'
import { spokenLanguages } from '@plenary/shared/language/spoken-languages'
import { RadioField } from '../../../components/form/choice-fields.js'
import { LinesField } from '../../../components/form/many/lines-field.js'
import { ManyField } from '../../../components/form/many/many-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { AccentField } from './accent-field.js'

/** Every goal, each followed by its numbered targets: 17, 17.1, 17.2 … */
const sdgs = Object.entries(sdgTargets).flatMap(([goal, targets]) => [
  goal,
  ...Array.from({ length: targets }, (_, index) => `${goal}.${index + 1}`),
])

/** How people take part, in which languages, towards which goals, and in which colour. */
export function AboutFields({ shownAccent }: { readonly shownAccent: string }) {
  const { t, languageName } = useTexts()
  return (
    <>
      <RadioField
        name="modality"
        label={t('organise.event.field.modality')}
        options={modalities.map((value) => ({ value, label: t(`public.event.modality.${value}`) }))}
      />
      <ManyField
        name="languages"
        label={t('organise.event.field.languages')}
        add={t('form.addLanguage')}
        options={spokenLanguages.map((value) => ({ value, label: languageName(value) }))}
        optional
      />
      <ManyField
        name="sdgs"
        label={t('organise.event.field.sdgs')}
        help={t('organise.event.field.sdgs.help')}
        add={t('organise.event.add')}
        options={sdgs.map((value) => ({ value, label: value }))}
        optional
      />
      <LinesField
        name="themes"
        label={t('organise.event.field.themes')}
        help={t('organise.event.field.themes.help')}
        optional
      />
      <AccentField shown={shownAccent} />
    </>
  )
}
