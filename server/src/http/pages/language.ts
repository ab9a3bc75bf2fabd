import { isOffered, type OfferedLanguage } from '@plenary/shared/language/languages'

interface Wish {
  readonly language: string
  readonly weight: number
}

/** `ar-EG,ar;q=0.9,en;q=0.8`, the most wished first. */
const wishesOf = (header: string): Wish[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/\s*;\s*q=/)
      return { language: tag.toLowerCase().split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .sort((a, b) => b.weight - a.weight)

/** The language of a page: the address's (`?lang=ar`), else the browser's, else English. */
export function languageOf(query: unknown, acceptLanguage: string | undefined): OfferedLanguage {
  const asked = typeof query === 'object' && query !== null && 'lang' in query ? String(query.lang) : ''
  if (isOffered(asked)) return asked
  if (acceptLanguage === undefined) return 'en'
  const wished = wishesOf(acceptLanguage).find(({ language, weight }) => weight > 0 && isOffered(language))
  return wished && isOffered(wished.language) ? wished.language : 'en'
}
