import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'

/** For audit lines: what comes before the first blank stays when the person is forgotten. */
export const nameOf = ({ number, name }: { readonly number: number | null; readonly name: string | null }): string =>
  number === null ? 'agenda' : `R-${String(number).padStart(4, '0')} ${name ?? ''}`.trim()

/** A party as audit lines name it. */
export const partyNameOf = (name: LocalText): string => readLocalText(name, 'en').text
