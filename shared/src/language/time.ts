/**
 * A point in time, always in the one form `2028-11-14T02:20:00.000Z` (UTC, milliseconds, `Z`).
 * Because the form is fixed, `<` and `>=` on the text compare the instants.
 */
export type Instant = string & { readonly __instant: true }

/** A calendar day without a zone, `2028-12-04`. */
export type LocalDate = string

/** A wall-clock time without a zone, `2028-12-04T09:00`: the promise made to people. */
export type LocalDateTime = string

/** The instant of a Date; the only way to make one outside a parser. */
export const instantOf = (date: Date): Instant => date.toISOString() as Instant
