import type { LocalText } from '@plenary/shared/language/local-text'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Texts } from '../../../../i18n/texts.js'
import { countryNamesIn } from '../../../../lib/country-names.js'
import type { Asking } from '../../../../lib/public-screen.js'
import { type Tell, toldIn } from '../../../../lib/told/told.texts.js'

/** What the content of a page is told with: the reader's language, and names in it. */
export interface Telling {
  readonly texts: Texts
  readonly tell: Tell
  readonly country: (code: string) => string
  /** A text where its own language cannot be marked: in a sentence, a title, an attribute. */
  readonly plain: (text: LocalText) => string
  /** An address of this site in full, for machines. */
  readonly full: (path: string) => string
}

export async function tellingOf({ texts, origin }: Asking): Promise<Telling> {
  const { language } = texts
  const [tell, country] = await Promise.all([toldIn(language), countryNamesIn(language)])
  return {
    texts,
    tell,
    country,
    plain: (text) => readLocalText(text, language).text,
    full: (path) => `${origin}${path}`,
  }
}
