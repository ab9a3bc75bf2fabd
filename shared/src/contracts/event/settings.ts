import * as z from 'zod'
import { eventId } from '../../language/ids.js'
import { route } from '../route.js'
import { basicsForm, offerLimitForm, placeForm, registrationSettingsForm, seatsForm, textsForm } from './event.forms.js'
import { eventSheet } from './organiser.js'

const params = z.object({ eventId })
export const changeEventBasics = route({
  id: 'changeEventBasics',
  method: 'PUT',
  path: '/events/{eventId}/basics',
  word: 'event',
  needs: 'event.write',
  params,
  body: basicsForm,
  answer: eventSheet,
  refuses: ['CHANGED_MEANWHILE', 'MOVE_NOT_ALLOWED', 'SLUG_TAKEN'],
  touches: ['event', 'registration', 'agenda', 'audit'],
})

export const changeEventPlace = route({
  id: 'changeEventPlace',
  method: 'PUT',
  path: '/events/{eventId}/place',
  word: 'event',
  needs: 'event.write',
  params,
  body: placeForm,
  answer: eventSheet,
  refuses: ['CHANGED_MEANWHILE', 'MOVE_NOT_ALLOWED', 'ROOM_IN_USE'],
  touches: ['event', 'agenda', 'audit'],
})

export const changeEventSeats = route({
  id: 'changeEventSeats',
  method: 'PUT',
  path: '/events/{eventId}/seats',
  word: 'event',
  needs: 'event.write',
  params,
  body: seatsForm,
  answer: eventSheet,
  refuses: ['CHANGED_MEANWHILE', 'MOVE_NOT_ALLOWED', 'SEATS_BELOW_TAKEN', 'CATEGORY_IN_USE'],
  touches: ['event', 'registration', 'audit'],
})

/** More offers than seats, decided by name and with a reason; null: as many as seats again. */
export const decideOfferLimit = route({
  id: 'decideOfferLimit',
  method: 'PUT',
  path: '/events/{eventId}/offer-limit',
  word: 'event',
  needs: 'event.write',
  params,
  body: offerLimitForm,
  answer: eventSheet,
  refuses: ['CHANGED_MEANWHILE', 'MOVE_NOT_ALLOWED', 'SEATS_BELOW_TAKEN'],
  touches: ['event', 'registration', 'audit'],
})

export const changeEventRegistration = route({
  id: 'changeEventRegistration',
  method: 'PUT',
  path: '/events/{eventId}/registration',
  word: 'event',
  needs: 'event.write',
  params,
  body: registrationSettingsForm,
  answer: eventSheet,
  refuses: ['CHANGED_MEANWHILE', 'MOVE_NOT_ALLOWED', 'SEATS_AT_ONCE'],
  touches: ['event', 'registration', 'audit'],
})

export const changeEventTexts = route({
  id: 'changeEventTexts',
  method: 'PUT',
  path: '/events/{eventId}/texts',
  word: 'event',
  needs: 'event.write',
  params,
  body: textsForm,
  answer: eventSheet,
  refuses: ['CHANGED_MEANWHILE', 'MOVE_NOT_ALLOWED'],
  touches: ['event', 'audit'],
})
