import { isOffered, type OfferedLanguage } from '@plenary/shared/language/languages'
import { type Texts, textsOf } from './texts.js'
import type { Catalogue } from './translator.js'

const catalogues: Readonly<Record<OfferedLanguage, () => Promise<{ default: Catalogue }>>> = {
  ar: () => import('./public.ar.js'),
  en: () => import('./public.en.js'),
}

/** The texts of the public pages, in one of the offered languages, else in English. */
export async function loadPublicTexts(wished: string): Promise<Texts> {
  const language = isOffered(wished) ? wished : 'en'
  return textsOf(language, (await catalogues[language]()).default)
}
