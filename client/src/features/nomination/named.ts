interface Nominee {
  readonly familyName: string
  readonly givenName: string
}

/** As its owner writes it, given name first. */
export const nameOf = ({ familyName, givenName }: Nominee): string => [givenName, familyName].filter(Boolean).join(' ')
