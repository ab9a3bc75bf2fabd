import { chooseLanguage } from '@plenary/shared/contracts/person'
import { offeredLanguages } from '@plenary/shared/language/languages'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'

/** Each language by its own name. */
const ownName = (language: string) => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

/** The language of pages and letters. */
export function LanguageSection({ language }: { readonly language: string | null }) {
  const texts = useTexts()
  const { t } = texts
  const choose = useAct(chooseLanguage)
  const chosen = language ?? texts.language
  return (
    <Section title={t('public.language')}>
      <fieldset className="field">
        <legend>{t('account.own.language')}</legend>
        <div className="choices">
          {offeredLanguages.map((each) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name="language"
                checked={each === chosen}
                onChange={() => choose.mutate({ body: { language: each } })}
              />
              <span lang={each}>{ownName(each)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </Section>
  )
}
