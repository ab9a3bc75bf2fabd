import { directionOf } from '@plenary/shared/language/languages'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'

/** A text as the page shows it. */
export interface Written {
  readonly text: string
  /** The language that it is in, where that is not the page's. */
  readonly lang?: string
}

/** The text in the reader's language, else in one there is; null where there is none. */
export function written(text: LocalText, reader: string): Written | null {
  const { text: found, language } = readLocalText(text, reader)
  if (found === '') return null
  return language === reader ? { text: found } : { text: found, lang: language }
}

/** For the element around a text: `<p {...inItsLanguage(title)}>{title.text}</p>` */
export const inItsLanguage = ({ lang }: Written): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  lang === undefined ? {} : { lang, dir: directionOf(lang) }

/** A long text as its paragraphs: an empty line parts them. */
export const paragraphsOf = ({ text }: Written): string[] => text.split(/\n\s*\n/).map((part) => part.trim())
