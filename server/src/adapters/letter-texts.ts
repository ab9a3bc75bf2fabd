import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isOffered, type OfferedLanguage } from '@plenary/shared/language/languages'
import { IntlMessageFormat } from 'intl-messageformat'

/** Says a text of the letters' catalogues in one language; a key without text is a bug, and throws. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../../client/src/i18n')
const known = new Map<OfferedLanguage, ReadonlyMap<string, IntlMessageFormat>>()

/** The texts of all letters (`letter-*.json`, beside those of the screens), in the language wished for or in English. */
export function lettersIn(wished: string): { readonly language: OfferedLanguage; readonly say: Say } {
  const language = isOffered(wished) ? wished : 'en'
  const texts = known.get(language) ?? textsOf(language)
  known.set(language, texts)
  return {
    language,
    say: (key, values) => {
      const text = texts.get(key)
      if (!text) throw new Error(`there is no text "${key}" in ${language}`)
      return String(text.format(values))
    },
  }
}

function textsOf(language: OfferedLanguage): ReadonlyMap<string, IntlMessageFormat> {
  const files = readdirSync(join(folder, language)).filter((name) => /^letter-.*\.json$/.test(name))
  const catalogues = files.map((name) => JSON.parse(readFileSync(join(folder, language, name), 'utf8')) as object)
  return new Map(
    catalogues.flatMap((catalogue) =>
      Object.entries(catalogue).map(([key, text]) => [key, new IntlMessageFormat(String(text), language)] as const),
    ),
  )
}
