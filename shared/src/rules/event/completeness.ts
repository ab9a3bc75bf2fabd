import { type Category, takesSeat } from '../../language/categories.js'
import type { Modality } from '../../language/events.js'
import type { LocalText } from '../../language/local-text.js'

/** What a public page needs before it is shown to anybody; each is also the key of the sentence that asks for it. */
export const needed = [
  'summary',
  'languages',
  'place',
  'seats',
  'categories',
  'who pays',
  'how to take part',
  'contact',
] as const
export type Missing = (typeof needed)[number]

export interface Described {
  readonly summary: LocalText
  readonly languages: readonly string[]
  readonly modality: Modality
  readonly city: LocalText
  readonly country: string | null
  readonly venueName: LocalText
  readonly seats: number
  readonly categories: readonly Category[]
  readonly whoPays: LocalText
  readonly howToTakePart: LocalText
  readonly contactName: string | null
  readonly contactAddress: string | null
}

const says = (text: LocalText) => Object.values(text).some((one) => one !== '')

/** What would readers look for in vain? In the order of the settings. An event that is only online has no place. */
export function missingFrom(event: Described): Missing[] {
  const there: Record<Missing, boolean> = {
    summary: says(event.summary),
    languages: event.languages.length > 0,
    place: event.modality === 'online' || (says(event.city) && event.country !== null && says(event.venueName)),
    seats: event.seats > 0,
    categories: event.categories.some(takesSeat),
    'who pays': says(event.whoPays),
    'how to take part': says(event.howToTakePart),
    contact: event.contactName !== null && event.contactAddress !== null,
  }
  return needed.filter((part) => !there[part])
}
