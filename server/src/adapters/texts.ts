import { readdirSync, readFileSync } from 'node:fs'
import { isOffered, type OfferedLanguage } from '@plenary/shared/language/languages'
import { IntlMessageFormat } from 'intl-messageformat'

/** Says a text of a catalogue; a key without text is a bug, and throws. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The catalogues of letters stand beside those of the screens; what papers and calendars say must be what the pages say. */
const folder = new URL('../../../client/src/i18n/', import.meta.url)
const known = new Map<string, Say>()

/** The texts of some catalogues (`paper`, `public-agenda`) in an offered language; read once. */
export function textsOf(language: OfferedLanguage, catalogues: readonly string[]): Say {
  const key = `${language} ${catalogues.join(' ')}`
  const say = known.get(key) ?? sayer(language, catalogues)
  known.set(key, say)
  return say
}

/** The language in which we can speak to whoever wishes for this one. */
export const spokenFor = (wished: string): OfferedLanguage => (isOffered(wished) ? wished : 'en')

const letters = readdirSync(new URL('en/', folder)).flatMap((name) => /^(letter-.*)\.json$/.exec(name)?.[1] ?? [])

/** The texts of all letters, in the language wished for or in English. */
export function lettersIn(wished: string): { readonly language: OfferedLanguage; readonly say: Say } {
  const language = spokenFor(wished)
  return { language, say: textsOf(language, letters) }
}

function sayer(language: OfferedLanguage, catalogues: readonly string[]): Say {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`${language}/${name}.json`, folder), 'utf8')) as object
  const texts = new Map(catalogues.flatMap((name) => Object.entries(read(name))))
  const messages = new Map<string, IntlMessageFormat>()
  return (key, values) => {
    const text = texts.get(key)
    if (text === undefined) throw new Error(`there is no text "${key}" in ${language}`)
    const message = messages.get(key) ?? new IntlMessageFormat(String(text), language)
    messages.set(key, message)
    return String(message.format(values))
  }
}
