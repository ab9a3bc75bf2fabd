import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isOffered, type OfferedLanguage } from '@plenary/shared/language/languages'
import { IntlMessageFormat } from 'intl-messageformat'

/** Says a text of a catalogue; a key without text is a bug, and throws. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../../client/src/i18n')
const known = new Map<string, Say>()

/** The words of one catalogue of the screens, for files that say what the screens say; in English where the language is not offered. */
export function wordsOf(catalogue: string, wished: string): Say {
  const language = isOffered(wished) ? wished : 'en'
  const key = `${language}/${catalogue}`
  const say = known.get(key) ?? sayFrom(key, language)
  known.set(key, say)
  return say
}

function sayFrom(file: string, language: OfferedLanguage): Say {
  const texts = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as Readonly<Record<string, string>>
  return (key, values) => {
    const text = texts[key]
    if (text === undefined) throw new Error(`there is no text "${key}" in ${file}`)
    return String(new IntlMessageFormat(text, language).format(values))
  }
}
