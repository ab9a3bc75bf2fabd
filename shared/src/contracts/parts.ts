import * as z from 'zod'
import { languageTag } from '../language/languages.js'
import type { RefusalCode } from '../language/refusals.js'
import { isSdg } from '../language/sdgs.js'
import type { Instant } from '../language/time.js'

/** A point in time, `2028-11-14T02:20:00.000Z`. */
export const instant = z.iso
  .datetime({ precision: 3 })
  .transform((text) => text as Instant)
  .meta({ format: 'date-time' })
/** A calendar day, `2028-12-04`. */
export const localDate = z.iso.date()
/** A wall-clock time of the event's zone to the minute, `2028-12-04T09:00`. */
export const localDateTime = z.iso.datetime({ local: true, precision: -1 })

/** One line, trimmed; no control characters and no half of a pair (`Cs`), which no database keeps. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'controlCharacters')
/** Several lines. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:[\n\r\t]|[^\p{Cc}\p{Cs}])*$/u, 'controlCharacters')

const texts = (max: number) =>
  z
    .record(z.string().regex(languageTag), prose(max))
    .transform((all) => Object.fromEntries(Object.entries(all).filter(([, text]) => text !== '')))

/** A text in several languages, at least one. */
export const localText = (max = 300) => texts(max).refine((all) => Object.keys(all).length > 0, 'required')
/** A text in several languages, or none yet. */
export const optionalLocalText = (max = 5000) => texts(max)

export const emailAddress = z.string().trim().toLowerCase().pipe(z.email('email').max(254))
export const languageCode = z.string().regex(languageTag)
export const sdg = z.string().refine(isSdg, 'unknownSdg')
export const version = z.int().min(1)

/** A part of a list, and where the next begins. */
export const page = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), next: z.string().nullable() })

/** Sent once in an address, an array of one arrives as a string. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(item).max(50)).prefault([])

/** What the reader may do with a thing now: for each of their moves `ok`, or what stands in the way. */
export const can = <Action extends string>(actions: readonly [Action, ...Action[]]) =>
  z.partialRecord(z.enum(actions), verdict)

/** What a refusal carries, for the sentence that says it. */
export const carried = z.record(z.string(), z.unknown())
export const refusalCode = z
  .string()
  .transform((code) => code as RefusalCode)
  .meta({ description: 'a code of the catalogue of refusals' })

export const verdict = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: refusalCode, carries: carried }),
])
