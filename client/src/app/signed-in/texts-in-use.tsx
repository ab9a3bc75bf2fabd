import { isOffered } from '@plenary/shared/language/languages'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { localeOf } from '../../i18n/dates.js'
import { loadSignedInTexts } from '../../i18n/signed-in.texts.js'
import { Speaks } from '../../i18n/speaking.js'
import type { Texts } from '../../i18n/texts.js'

const Switching = createContext<(language: string) => Promise<void>>(async () => {})

/** `await speak('ar')`: the whole page in another language, without losing what is typed. */
export const useSpeak = (): ((language: string) => Promise<void>) => useContext(Switching)

/** The language of the address comes first, then that of the person, then that of the browser (which the document has). */
export const isLanguageAddressed = (): boolean => isOffered(new URLSearchParams(location.search).get('lang') ?? '')

/** The texts in use, for the page and for react-aria's own words. */
export function TextsInUse({ first, children }: { readonly first: Texts; readonly children: ReactNode }) {
  const [texts, setTexts] = useState(first)
  const speak = useCallback(async (language: string) => {
    const next = await loadSignedInTexts(language)
    document.documentElement.lang = next.language
    document.documentElement.dir = next.direction
    setTexts(next)
  }, [])
  return (
    <Switching value={speak}>
      <Speaks texts={texts}>
        <I18nProvider locale={localeOf(texts.language)}>{children}</I18nProvider>
      </Speaks>
    </Switching>
  )
}
