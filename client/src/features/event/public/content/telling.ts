import type { LocalText } from '@plenary/shared/language/local-text'
import { readLocalText } from '@plenary/shared/language/local-text'
import { localeOf } from '../../../../i18n/dates.js'
import type { Texts } from '../../../../i18n/texts.js'
import { countryNamesIn } from '../../../../lib/country-names.js'
import type { Asking } from '../../../../lib/public-screen.js'
import { type Tell, toldIn } from '../../../../lib/told/told.texts.js'

/** What the content of a page is told with: the reader's language, and names in it. */
export interface Telling {
  readonly texts: Texts
  readonly tell: Tell
  readonly country: (code: string) => string
  /** `fr`: French */
  readonly languageName: (code: string) => string
  /** A text where its own language cannot be marked: in a sentence, a title, an attribute. */
  readonly plain: (text: LocalText) => string
  /** An address of this site in full, for machines. */
  readonly full: (path: string) => string
}

export async function tellingOf({ texts, origin }: Asking): Promise<Telling> {
  const { language } = texts
  const [tell, country] = await Promise.all([toldIn(language), countryNamesIn(language)])
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language' })
  return {
    texts,
    tell,
    country,
    languageName: (code) => names.of(code) ?? code,
    plain: (text) => readLocalText(text, language).text,
    full: (path) => `${origin}${path}`,
  }
}
