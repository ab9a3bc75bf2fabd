import { localeOf } from '../../i18n/dates.js'
import { type Translate, translator } from '../../i18n/translator.js'
import type english from './told.en.js'

type ToldKey = keyof typeof english
export type Tell = Translate<ToldKey>

const catalogues: Readonly<Record<string, () => Promise<{ default: Readonly<Record<ToldKey, unknown>> }>>> = {
  ar: () => import('./told.ar.js'),
  en: () => import('./told.en.js'),
}

/**
 * Texts that are said while a public page's content is made, and travel with it finished: so no visitor loads them, and
 * what every visitor loads stays within its budget.
 */
export async function toldIn(language: string): Promise<Tell> {
  const texts = await (catalogues[language] ?? catalogues['en'])?.()
  return translator(localeOf(language), texts?.default ?? {})
}
