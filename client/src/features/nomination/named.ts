interface Nominee {
  readonly familyName: string
  readonly givenName: string
}

/** As its owner writes it, given name first. */
export const nameOf = ({ familyName, givenName }: Nominee): string => [givenName, familyName].filter(Boolean).join(' ')

interface Represented {
  readonly name: string
  readonly country: string | null
}

/** Whom a focal point nominates for: the name of an institution, network or group, else the country. */
export const representedBy = ({ name, country }: Represented, countryName: (code: string) => string): string =>
  name || (country === null ? '' : countryName(country))
