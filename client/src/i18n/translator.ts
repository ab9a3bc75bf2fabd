import { type Message, message, type Values } from './message.js'
import type signedIn from './signed-in.en.js'

export type { Values } from './message.js'

/** Every text that a screen can show; its first part is the name of its file: `public.event.title` is in `public-event.json`. */
export type Key = keyof typeof signedIn

/** Texts of one language: ICU messages as written, or compiled by the build. */
export type Catalogue = Readonly<Partial<Record<Key, unknown>>>

export type Translate<K extends string = Key> = (key: K, values?: Values) => string

/** Says a text of the catalogue; each message is prepared once. A key without text is a bug, and throws. */
export function translator<K extends string>(
  locale: string,
  catalogue: Readonly<Partial<Record<K, unknown>>>,
): Translate<K> {
  const prepared = new Map<K, Message>()

  const prepare = (key: K): Message => {
    const text = catalogue[key]
    if (text === undefined) throw new Error(`there is no text "${key}" in ${locale}`)
    const ready = message(text as Parameters<typeof message>[0], locale)
    prepared.set(key, ready)
    return ready
  }

  return (key, values) => (prepared.get(key) ?? prepare(key))(values)
}
