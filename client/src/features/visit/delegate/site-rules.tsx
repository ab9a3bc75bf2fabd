import type { StopOfDay } from '@plenary/shared/contracts/visit/delegate'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { Icon } from '../../../components/show/icon.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'

/** What holds at the site, and what to bring; each with its sign. */
export function SiteRules({ site, language }: { readonly site: StopOfDay['site']; readonly language: string }) {
  const texts = useTexts()
  const { t } = texts
  const rules: [icon: string, text: LocalText][] = [
    ['badge', site.documentRules],
    ['boot', site.equipment],
    ['camera', site.photoPolicy],
    ['info', site.accessRules],
  ]
  return (
    <ul className="site-rules">
      {rules.map(([icon, text]) => {
        const read = readLocalText(text, texts.language)
        return read.text === '' ? null : (
          <li key={icon} lang={read.language}>
            <Icon name={icon} />
            <span dir="auto">{read.text}</span>
          </li>
        )
      })}
      <li>
        <Icon name="ramp" />
        {t(site.stepFree ? 'visit.wish.stepFree' : 'visit.wish.steps')}
      </li>
      {site.languages.length > 0 && (
        <li>
          <Icon name="talk" />
          {spokenThere(site.languages, language, texts)}
        </li>
      )}
    </ul>
  )
}

/** What is spoken at a site, and into what it is interpreted where that is not the group's language. */
function spokenThere(languages: readonly string[], language: string, texts: Texts): string {
  const names = new Intl.DisplayNames(texts.language, { type: 'language', fallback: 'code' })
  const spoken = texts.list(languages.map((tag) => names.of(tag) ?? tag))
  if (languages.some((tag) => tag.split('-')[0] === language.split('-')[0])) return spoken
  return texts.t('visit.day.interpreted', { spoken, language: names.of(language) ?? language })
}
