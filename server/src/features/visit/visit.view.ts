import { readLocalText } from '@plenary/shared/language/local-text'
import type { OpenedStop } from './visit.repository.js'

/** As audit lines name a stop: readable when it is gone. */
export const nameOfStop = ({ letter, siteName, row }: OpenedStop): string =>
  `${letter}, ${readLocalText(siteName, 'en').text}, ${row.startsLocal.replace('T', ' ')}`
