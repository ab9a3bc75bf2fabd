import type { TypingSession } from './typed-session.js'

/** What of a session is written in one place of its form, and by which of its values. When it is, is one thing. */
const parts = {
  title: ['title'],
  type: ['type'],
  time: ['day', 'starts', 'ends', 'nights', 'minutes'],
  room: ['roomId'],
  languages: ['languages'],
  interpretation: ['interpretation'],
  people: ['people'],
  track: ['track'],
  subtitle: ['subtitle'],
  abstract: ['abstract'],
  description: ['description'],
} as const satisfies Record<string, readonly (keyof TypingSession)[]>

export type Part = keyof typeof parts
const everyPart = Object.keys(parts) as Part[]

/** Two who wrote on the same session, each from where it stood before. */
export interface Meeting {
  /** What is to be typed on: what I wrote, and what they wrote where I wrote nothing. */
  readonly typed: TypingSession
  /** From where on something counts as written by me. */
  readonly base: TypingSession
  /** What they wrote where I wrote nothing. */
  readonly taken: readonly Part[]
  /** What we both wrote, each otherwise. */
  readonly both: readonly Part[]
}

export function meet(base: TypingSession, theirs: TypingSession, mine: TypingSession): Meeting {
  const theyWrote = everyPart.filter((part) => !isSame(part, base, theirs))
  const taken = theyWrote.filter((part) => isSame(part, base, mine))
  const both = theyWrote.filter((part) => !taken.includes(part) && !isSame(part, mine, theirs))
  return { typed: withParts(mine, taken, theirs), base: withParts(base, taken, theirs), taken, both }
}

export const isSame = (part: Part, one: TypingSession, other: TypingSession): boolean =>
  parts[part].every((name) => isEqual(one[name], other[name]))

/** An answer with some parts as they are in another. */
export const withParts = (typed: TypingSession, taken: readonly Part[], from: TypingSession): TypingSession => ({
  ...typed,
  ...Object.fromEntries(taken.flatMap((part) => parts[part].map((name) => [name, from[name]]))),
})

/** Neither an empty line nor the order of languages is a difference. */
const isEqual = (one: unknown, other: unknown) => JSON.stringify(plain(one)) === JSON.stringify(plain(other))

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value === '' ? null : value
  const held = Object.entries(value).filter(([, one]) => one !== '' && one !== undefined)
  return Object.fromEntries(held.sort(([a], [b]) => a.localeCompare(b)).map(([name, one]) => [name, plain(one)]))
}
