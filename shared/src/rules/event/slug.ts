import { type LocalText, readLocalText } from '../../language/local-text.js'

/** The longest address that is made from a title, in characters. */
const longest = 60

/** A part of an address: `connecting-suppliers-and-users`. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Which address follows from this title? From its English text, else the first with Latin letters, else from the acronym.
 * Cut between words. Empty when nothing Latin is there at all.
 */
export function slugFrom(title: LocalText, acronym: string): string {
  const english = readLocalText(title, 'en').text
  const candidates = [english, ...Object.values(title), acronym].map(latin)
  return candidates.find((slug) => slug.length >= 3) ?? ''
}

function latin(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`
    if (longer.length > longest) break
    slug = longer
  }
  return slug
}
