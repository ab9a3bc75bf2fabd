import * as z from 'zod'
import { formSections, localities } from '../../language/categories.js'
import { eventId, registrationId } from '../../language/ids.js'
import { instant, version } from '../parts.js'
import { keepForm, registrationForm, withdrawForm } from '../registration.forms.js'
import { route } from '../route.js'
import { byRegistration, canMove, category, state } from './parts.js'

const eventOfMine = z.object({
  id: eventId,
  slug: z.string(),
  title: z.record(z.string(), z.string()),
  acronym: z.string(),
  accent: z.string(),
  zone: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  city: z.record(z.string(), z.string()),
  state: z.string(),
})

/** One's own registration, with what one may do now. */
export const registrationForDelegate = z.object({
  id: registrationId,
  version,
  number: z.int(),
  state,
  stateSince: instant,
  event: eventOfMine,
  form: registrationForm,
  /** The steps of the form for the chosen category. */
  sections: z.array(z.enum(formSections)),
  /** What the event offers; the form's first question. */
  offered: z.array(
    z.object({
      category,
      description: z.record(z.string(), z.string()),
      locality: z.enum(localities),
      sections: z.array(z.enum(formSections)),
    }),
  ),
  closesAt: instant.nullable(),
  offerExpiresAt: instant.nullable(),
  /** What the organiser asked for when the form was returned. */
  returnedFor: z.string().nullable(),
  /** Whether the seat was confirmed for days that no longer hold. */
  askedAgain: z.boolean(),
  /** Whether the form can be typed into now. */
  isOpen: z.boolean(),
  /** Of a successor: the seat was given before the form, which is still to be completed. */
  mustComplete: z.boolean(),
  badgeCode: z.string().nullable(),
  can: canMove,
})
export type RegistrationForDelegate = z.infer<typeof registrationForDelegate>

/** A line of one's own list, with what the badge says. */
export const registrationOfMine = registrationForDelegate
  .pick({
    id: true,
    number: true,
    state: true,
    stateSince: true,
    event: true,
    closesAt: true,
    offerExpiresAt: true,
    askedAgain: true,
    mustComplete: true,
    badgeCode: true,
  })
  .extend({ category: category.nullable(), name: z.string(), organisation: z.string() })
export type RegistrationOfMine = z.infer<typeof registrationOfMine>

export const myRegistrations = route({
  id: 'myRegistrations',
  method: 'GET',
  path: '/my/registrations',
  word: 'registration',
  needs: 'registration.own',
  answer: z.object({ rows: z.array(registrationOfMine) }),
  refuses: [],
  touches: [],
})

/** Opens the form; asked twice, it finds the same draft. */
export const startRegistration = route({
  id: 'startRegistration',
  method: 'POST',
  path: '/events/{eventId}/registrations',
  word: 'registration',
  needs: 'registration.own',
  params: z.object({ eventId }),
  body: z.strictObject({ category: category.optional(), language: z.string().max(20).optional() }),
  answer: registrationForDelegate,
  refuses: ['NOT_OPEN', 'NOT_OPEN_YET', 'CLOSED', 'NOT_INVITED', 'EVENT_OVER'],
  touches: ['registration'],
})

export const myRegistration = route({
  id: 'myRegistration',
  method: 'GET',
  path: '/my/registrations/{registrationId}',
  word: 'registration',
  needs: 'registration.own',
  params: byRegistration,
  answer: registrationForDelegate,
  refuses: [],
  touches: [],
})

/** Keeps what was typed so far; nothing else changes. */
export const keepAnswers = route({
  id: 'keepAnswers',
  method: 'PUT',
  path: '/my/registrations/{registrationId}/form',
  word: 'registration',
  needs: 'registration.own',
  params: byRegistration,
  body: keepForm,
  answer: z.object({ version, savedAt: instant }),
  refuses: ['CHANGED_MEANWHILE', 'MOVE_NOT_ALLOWED', 'COUNTRY_NOT_ELIGIBLE'],
  touches: ['registration'],
})

const handIn = [
  'ANSWERS_MISSING',
  'CATEGORY_NOT_OFFERED',
  'COUNTRY_NOT_ELIGIBLE',
  'EVENT_OVER',
  'MOVE_NOT_ALLOWED',
  'CHANGED_MEANWHILE',
] as const

export const submitRegistration = route({
  id: 'submitRegistration',
  method: 'POST',
  path: '/my/registrations/{registrationId}/submit',
  word: 'registration',
  needs: 'registration.own',
  params: byRegistration,
  body: keepForm.partial(),
  answer: registrationForDelegate,
  refuses: [...handIn, 'NOT_OPEN', 'NOT_OPEN_YET', 'CLOSED', 'NOT_INVITED', 'ALREADY_REGISTERED'],
  touches: ['registration', 'event'],
})

export const resubmitRegistration = route({
  id: 'resubmitRegistration',
  method: 'POST',
  path: '/my/registrations/{registrationId}/resubmit',
  word: 'registration',
  needs: 'registration.own',
  params: byRegistration,
  body: keepForm.partial(),
  answer: registrationForDelegate,
  refuses: [...handIn],
  touches: ['registration', 'event'],
})

/** A successor has completed the form; the seat was theirs before. */
export const completeForm = route({
  id: 'completeForm',
  method: 'POST',
  path: '/my/registrations/{registrationId}/complete',
  word: 'registration',
  needs: 'registration.own',
  params: byRegistration,
  body: keepForm.partial(),
  answer: registrationForDelegate,
  refuses: ['CHANGED_MEANWHILE', 'MOVE_NOT_ALLOWED', 'ANSWERS_MISSING', 'COUNTRY_NOT_ELIGIBLE'],
  touches: ['registration'],
})

export const confirmRegistration = route({
  id: 'confirmRegistration',
  method: 'POST',
  path: '/my/registrations/{registrationId}/confirm',
  word: 'registration',
  needs: 'registration.own',
  params: byRegistration,
  answer: registrationForDelegate,
  refuses: ['MOVE_NOT_ALLOWED', 'OFFER_EXPIRED', 'EVENT_OVER', 'NO_SEAT_LEFT', 'QUOTA_FULL'],
  touches: ['registration', 'event'],
})

export const withdrawRegistration = route({
  id: 'withdrawRegistration',
  method: 'POST',
  path: '/my/registrations/{registrationId}/withdraw',
  word: 'registration',
  needs: 'registration.own',
  params: byRegistration,
  body: withdrawForm,
  answer: registrationForDelegate,
  refuses: ['MOVE_NOT_ALLOWED'],
  touches: ['registration', 'event'],
})

/** The badge as PDF, with its QR code. */
export const badgeOfRegistration = route({
  id: 'badgeOfRegistration',
  method: 'GET',
  path: '/my/registrations/{registrationId}/badge.pdf',
  word: 'registration',
  needs: 'registration.own',
  params: byRegistration,
  query: z.object({ lang: z.string().max(35).optional() }),
  bytes: 'application/pdf',
  refuses: ['MOVE_NOT_ALLOWED'],
  touches: [],
})
