import * as z from 'zod'
import { categories, genders, localities } from '../../language/categories.js'
import { countryGroupNames } from '../../language/country-groups.js'
import { eventId, fileId, personId, registrationId } from '../../language/ids.js'
import { regionNames } from '../../language/regions.js'
import { approvalStandings } from '../../rules/approval/standing.js'
import { answersAgain } from '../../rules/registration/asked-again.js'
import { registrationStates } from '../../rules/registration/states.js'
import { auditLine } from '../audit.js'
import { instant, languageCode, several, verdict, version } from '../parts.js'
import { registrationForm } from '../registration.forms.js'
import { route } from '../route.js'
import { rankForm, successor } from './organiser.forms.js'
import { byRegistration, canMove, category, organiserMove, state, used } from './parts.js'

export const registrationSorts = ['name', 'submitted', 'number', 'changed'] as const

/** What a list can show beside the name, which it always shows with country and organisation below it. */
export const registrationColumns = [
  'category',
  'locality',
  'state',
  'approval',
  'group',
  'submitted',
  'number',
  'region',
  'gender',
  'position',
  'rank',
  'since',
  'expires',
  'again',
] as const
export type RegistrationColumn = (typeof registrationColumns)[number]

/** What a list finds those by who have no country of the list. */
export const countriesBeside = ['none', 'not listed'] as const

/** What a list is narrowed by; empty arrays narrow nothing. All of it lives in the address. */
export const registrationFilter = z.object({
  search: z.string().trim().max(100).default(''),
  state: several(z.enum(registrationStates)),
  category: several(z.enum(categories)),
  /** Of the category, at this event. */
  locality: several(z.enum(localities)),
  region: several(z.enum(regionNames)),
  country: several(z.string().length(2).or(z.enum(countriesBeside))),
  group: several(z.enum(countryGroupNames)),
  gender: several(z.enum(genders)),
  /** Of those who were asked to confirm again for new days. */
  again: several(z.enum(answersAgain)),
  /** Of those on the list that parties approve: where these stand to each, all together. */
  approval: several(z.enum(approvalStandings)),
  sort: z.enum(registrationSorts).default('name'),
  order: z.enum(['up', 'down']).default('up'),
})
export type RegistrationFilter = z.infer<typeof registrationFilter>

export const registrationRow = z.object({
  id: registrationId,
  number: z.int(),
  state,
  stateSince: instant,
  category: category.nullable(),
  /** Of the category, at this event; null: without one that it offers. */
  locality: z.enum(localities).nullable(),
  familyName: z.string(),
  givenName: z.string(),
  ownScriptName: z.string(),
  ownScriptLanguage: z.string(),
  organisation: z.string(),
  position: z.string(),
  country: z.string().nullable(),
  /** Represents no country: an international civil servant. */
  noCountry: z.boolean(),
  /** A country that is not in the list, as its owner names it; for organisers only. */
  unlistedCountry: z.string(),
  region: z.enum(regionNames).nullable(),
  groups: z.array(z.enum(countryGroupNames)),
  gender: z.enum(genders).nullable(),
  rank: z.int().nullable(),
  submittedAt: instant.nullable(),
  offerExpiresAt: instant.nullable(),
  /** What became of it after they were asked to confirm again; null: they were not. */
  again: z.enum(answersAgain).nullable(),
  /** Where the parties that approve the list stand to this one, all together; null: none does, or it is not on the list. */
  approval: z.enum(approvalStandings).nullable(),
})
export type RegistrationRow = z.infer<typeof registrationRow>

export const registrationsOfEvent = route({
  id: 'registrationsOfEvent',
  method: 'GET',
  path: '/events/{eventId}/registrations',
  word: 'registration',
  needs: 'registration.read',
  params: z.object({ eventId }),
  query: registrationFilter.extend({
    after: z.string().max(600).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(60),
  }),
  answer: z.object({
    rows: z.array(registrationRow),
    next: z.string().nullable(),
    /** How many match, and how many there are without the filter; drafts are never counted. */
    matching: z.int(),
    all: z.int(),
    /** Whether parties approve the list. */
    asksParties: z.boolean(),
    asOf: instant,
  }),
  refuses: [],
  touches: [],
})

export const registrationForOrganiser = registrationRow.extend({
  version,
  personId,
  event: z.object({ id: eventId, zone: z.string(), startsAt: instant, offerHours: z.int(), usualExpiry: instant }),
  address: z.string().nullable(),
  photoFileId: fileId.nullable(),
  form: registrationForm.omit({ accessNeeds: true, foodNeeds: true }),
  /** Of a successor who has not completed their form: the fields that it still lacks. */
  incomplete: z.object({ missing: z.array(z.string()) }).nullable(),
  /** Whether there are needs to read; reading them is written down. */
  hasNeeds: z.boolean(),
  offeredAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  leavingReason: z.string().nullable(),
  leavingNote: z.string().nullable(),
  replaces: z.object({ id: registrationId, number: z.int(), name: z.string() }).nullable(),
  history: z.array(auditLine),
  /** The parties that approve the list, and where each stands to this row; empty: none does. */
  approvals: z.array(z.object({ name: z.record(z.string(), z.string()), standing: z.enum(approvalStandings) })),
  /** Whether this reader may ask them now; null: there are none, or it is not this reader's. */
  ask: verdict.nullable(),
  can: canMove,
})
export type RegistrationForOrganiser = z.infer<typeof registrationForOrganiser>

export const registrationOfEvent = route({
  id: 'registrationOfEvent',
  method: 'GET',
  path: '/registrations/{registrationId}',
  word: 'registration',
  needs: 'registration.read',
  params: byRegistration,
  answer: registrationForOrganiser,
  refuses: [],
  touches: [],
})

/** Access and food needs: a protected field, so each reading leaves an audit entry. */
export const needsOfRegistration = route({
  id: 'needsOfRegistration',
  method: 'POST',
  path: '/registrations/{registrationId}/needs',
  word: 'registration',
  needs: 'registration.evidence',
  params: byRegistration,
  answer: z.object({ accessNeeds: z.string(), foodNeeds: z.string() }),
  refuses: [],
  touches: ['audit'],
})

export const moveRegistration = route({
  id: 'moveRegistration',
  method: 'POST',
  path: '/registrations/{registrationId}/moves',
  word: 'registration',
  needs: 'registration.read',
  params: byRegistration,
  body: organiserMove,
  answer: registrationForOrganiser,
  refuses: [
    'MOVE_NOT_ALLOWED',
    'EVENT_OVER',
    'CATEGORY_NOT_OFFERED',
    'OFFER_LIMIT_REACHED',
    'QUOTA_FULL',
    'NO_SEAT_LEFT',
    'EXPIRY_NOT_AHEAD',
    'OFFER_EXPIRED',
    'AWAITS_APPROVAL',
    'OBJECTED',
    'ALREADY_REGISTERED',
    'EVENT_NOT_STARTED',
  ],
  touches: ['registration', 'event', 'audit'],
})

export const replaceRegistration = route({
  id: 'replaceRegistration',
  method: 'POST',
  path: '/registrations/{registrationId}/replace',
  word: 'registration',
  needs: 'registration.decide',
  params: byRegistration,
  body: successor,
  answer: registrationForOrganiser,
  refuses: ['MOVE_NOT_ALLOWED', 'EVENT_OVER', 'OFFER_EXPIRED', 'ALREADY_REGISTERED'],
  touches: ['registration', 'event', 'audit'],
})

export const rankRegistration = route({
  id: 'rankRegistration',
  method: 'PUT',
  path: '/registrations/{registrationId}/rank',
  word: 'registration',
  needs: 'registration.decide',
  params: byRegistration,
  body: rankForm.extend({ version }),
  answer: registrationForOrganiser,
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['registration', 'audit'],
})

/** Offers a seat to the first in line for whom there is room. */
export const promoteNext = route({
  id: 'promoteNext',
  method: 'POST',
  path: '/events/{eventId}/registrations/promote',
  word: 'registration',
  needs: 'registration.decide',
  params: z.object({ eventId }),
  answer: z.object({ promoted: registrationId.nullable() }),
  refuses: ['EVENT_OVER'],
  touches: ['registration', 'event', 'audit'],
})

export const seatsOfEvent = route({
  id: 'seatsOfEvent',
  method: 'GET',
  path: '/events/{eventId}/seats',
  word: 'registration',
  needs: 'registration.read',
  params: z.object({ eventId }),
  answer: z.object({
    event: used,
    offerLimit: z.int(),
    categories: z.array(used.extend({ category })),
    states: z.array(z.object({ state, count: z.int() })),
    asOf: instant,
  }),
  refuses: [],
  touches: [],
})

/** Exactly what the list shows with this filter, in its order, as a file. */
export const exportOfRegistrations = route({
  id: 'exportOfRegistrations',
  method: 'GET',
  path: '/events/{eventId}/registrations.{format}',
  word: 'registration',
  needs: 'registration.export',
  params: z.object({ eventId, format: z.enum(['csv', 'xlsx']) }),
  query: registrationFilter.extend({
    columns: several(z.enum(registrationColumns)),
    language: languageCode.default('en'),
  }),
  bytes: 'application/octet-stream',
  refuses: [],
  touches: [],
})
