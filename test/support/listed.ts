/** Registrations as the organiser's list has them: each is told from the others by its number. */
export const id = (n: number) => `0190bbbb-0000-7000-8000-${String(n).padStart(12, '0')}`

export const row = (n: number, more: Record<string, unknown> = {}) => ({
  id: id(n),
  number: n,
  state: 'shortlisted',
  stateSince: '2028-10-25T02:00:00.000Z',
  category: 'expert',
  locality: 'international',
  familyName: `Family${n}`,
  givenName: 'Given',
  ownScriptName: '',
  ownScriptLanguage: '',
  organisation: 'Ministry',
  position: 'Director',
  country: 'WS',
  noCountry: false,
  unlistedCountry: '',
  region: 'oceania',
  groups: ['SIDS'],
  gender: 'woman',
  rank: null,
  submittedAt: '2028-10-09T02:00:00.000Z',
  offerExpiresAt: null,
  again: null,
  approval: null,
  ...more,
})
