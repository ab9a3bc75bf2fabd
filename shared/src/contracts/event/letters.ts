import * as z from 'zod'
import { eventId } from '../../language/ids.js'
import { route } from '../route.js'
import { eventSheet } from './organiser.js'

const params = z.object({ eventId })
/** How many letters the reader saw waiting: with another number nothing happens. */
const body = z.strictObject({ count: z.int().min(1) })

/** Sends the letters that wait, such as those about a cancelled event. */
export const releaseLetters = route({
  id: 'releaseLetters',
  method: 'POST',
  path: '/events/{eventId}/letters/release',
  word: 'event',
  needs: 'event.move',
  params,
  body,
  answer: eventSheet,
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['event', 'audit'],
})

/** Throws them away: nobody gets them. */
export const throwLettersAway = route({
  id: 'throwLettersAway',
  method: 'POST',
  path: '/events/{eventId}/letters/throw-away',
  word: 'event',
  needs: 'event.move',
  params,
  body,
  answer: eventSheet,
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['event', 'audit'],
})
