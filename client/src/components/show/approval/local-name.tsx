import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { useTexts } from '../../../i18n/speaking.js'

/** A name in the reader's language, or in the one that it has. */
export function LocalName({ of }: { readonly of: LocalText }) {
  const { text, language } = readLocalText(of, useTexts().language)
  return (
    <bdi lang={language} dir="auto">
      {text}
    </bdi>
  )
}
