import type { NominationForm } from '@plenary/shared/contracts/nomination.forms'
import { isOffered } from '@plenary/shared/language/languages'

/** A form in which nothing is said yet but the country and the language of whoever writes. */
export const blankNominee = (country: string | null, language: string): NominationForm => ({
  familyName: '',
  givenName: '',
  gender: null,
  address: null,
  organisation: '',
  position: '',
  country: country as NominationForm['country'],
  category: null,
  language: isOffered(language) ? language : 'en',
  noteNumber: '',
  noteOn: null,
})
