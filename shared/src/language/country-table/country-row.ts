/** What a country or area is to the United Nations; `other`: a State or area that is neither member nor observer. */
export type UnStanding = 'member' | 'observer' | 'other'

/** A country's M49 code, three digits, and what it is to the United Nations. */
export type CountryRow = readonly [m49: string, standing: UnStanding]
