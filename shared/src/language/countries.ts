import { africa } from './country-table/africa.js'
import { americas } from './country-table/americas.js'
import { asia } from './country-table/asia.js'
import type { CountryRow, UnStanding } from './country-table/country-row.js'
import { europe } from './country-table/europe.js'
import { oceania } from './country-table/oceania.js'
import { type Region, type SubRegion, subRegions } from './regions.js'

/**
 * Every country and area that the United Nations' M49 standard places in a region, under its sub-region: ISO 3166-1
 * alpha-2 → M49 code and what it is to the United Nations. What M49 does not list is not here either: a form offers
 * "not listed" for it. Source: UN Statistics Division, M49, as of May 2026.
 */
const table = { ...africa, ...americas, ...asia, ...europe, ...oceania } satisfies Record<
  SubRegion,
  Record<string, CountryRow>
>

type KeysOf<Group> = Group extends Group ? keyof Group : never

/** A country or area by its ISO 3166-1 alpha-2 code, as far as M49 lists it. */
export type CountryCode = KeysOf<(typeof table)[SubRegion]>

/** The names of all countries in one language; one file each in `country-names/`, so that a page loads only its own. */
export type CountryNames = Readonly<Record<CountryCode, string>>

export interface Country {
  readonly code: CountryCode
  /** Three digits, `004`. */
  readonly m49: string
  readonly region: Region
  readonly subRegion: SubRegion
  readonly standing: UnStanding
}

/** Every country and area, in the order of the sub-regions. Their alphabet is a matter of the reader's language. */
export const countries: readonly Country[] = (Object.keys(subRegions) as SubRegion[]).flatMap((subRegion) =>
  Object.entries<CountryRow>(table[subRegion]).map(([code, [m49, standing]]) => ({
    code: code as CountryCode,
    m49,
    region: subRegions[subRegion].region,
    subRegion,
    standing,
  })),
)

const byCode: ReadonlyMap<string, Country> = new Map(countries.map((country) => [country.code, country]))

/** Is this the code of a country or area that M49 lists? Capitals only, as ISO 3166-1 writes it. */
export const isCountry = (code: string): code is CountryCode => byCode.has(code)

/** What is known about a country; nothing for a code that is not listed. */
export const countryOf = (code: string): Country | undefined => byCode.get(code)

/** Which of the six regions does this country belong to? None for a code that is not listed. */
export const regionOf = (code: string): Region | undefined => byCode.get(code)?.region

/** The country's name, from the names of the reader's language; the code itself where there is none. */
export const countryName = (code: string, names: CountryNames): string => (isCountry(code) ? names[code] : code)

/** The codes of a region's countries, for a filter or an event's list of eligible countries. */
export const countriesOf = (region: Region): CountryCode[] =>
  countries.filter((country) => country.region === region).map((country) => country.code)
