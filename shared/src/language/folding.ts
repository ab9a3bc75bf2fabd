/**
 * A text as searches compare it: without accents, case and repeated spaces, so that "Quispe María" finds "MARÍA  Quispe".
 * Letters that Unicode doesn't take apart (ø, ł, ı, ß …) are spelled as people type them.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđıßæœþð]/g, (letter) => spelled[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()

/** The words for which a search looks, folded; eight at most. */
export const wordsOf = (search: string): string[] => fold(search).split(' ').filter(Boolean).slice(0, 8)

const spelled: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
}
