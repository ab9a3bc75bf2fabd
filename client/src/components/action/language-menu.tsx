import { offeredLanguages } from '@plenary/shared/language/languages'
import { useLocation } from 'react-router'
import { useTexts } from '../../i18n/speaking.js'
import { DetailsMenu } from './details-menu.js'

const ownNames: Readonly<Record<(typeof offeredLanguages)[number], string>> = { ar: 'العربية', en: 'English' }

/** The same page in another language, each named by itself. A new page, so that it works without script. */
export function LanguageMenu() {
  const { language } = useTexts()
  const { pathname, search } = useLocation()
  const inLanguage = (code: string) => {
    const query = new URLSearchParams(search)
    query.set('lang', code)
    return `${pathname}?${query}`
  }
  return (
    <DetailsMenu icon="globe" label={ownNames[language as keyof typeof ownNames] ?? language}>
      {offeredLanguages.map((code) => (
        <li key={code}>
          <a href={inLanguage(code)} hrefLang={code} lang={code} aria-current={code === language || undefined}>
            {ownNames[code]}
          </a>
        </li>
      ))}
    </DetailsMenu>
  )
}
