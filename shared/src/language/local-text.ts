/** A text that organisers write for readers: language tag → text, at least one of them. `{ en: 'Opening', ar: 'الافتتاح' }` */
export type LocalText = Readonly<Record<string, string>>

const baseOf = (language: string) => language.split('-')[0]

/**
 * The text in the wished language, else in English, else in the first there is; with the language that it really is in,
 * for `lang` and `dir`. Stored objects forget the order of their keys, so "first" is alphabetical.
 */
export function readLocalText(text: LocalText, wished: string): { text: string; language: string } {
  const languages = Object.keys(text).sort()
  const language =
    languages.find((own) => own === wished) ??
    languages.find((own) => baseOf(own) === baseOf(wished)) ??
    languages.find((own) => baseOf(own) === 'en') ??
    languages[0]
  return language === undefined ? { text: '', language: wished } : { text: text[language] ?? '', language }
}
