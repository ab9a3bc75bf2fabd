import type { RegistrationRow } from '@plenary/shared/contracts/registration/organiser'

/** `R-0187`: how people call a registration. */
export const numberOf = (number: number): string => `R-${String(number).padStart(4, '0')}`

/** As its owner writes it; one of the two names may be empty. */
export const nameOf = ({ givenName, familyName }: Pick<RegistrationRow, 'givenName' | 'familyName'>): string =>
  [givenName, familyName].filter(Boolean).join(' ')
