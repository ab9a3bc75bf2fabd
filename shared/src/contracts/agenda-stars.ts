import * as z from 'zod'
import { sessionId } from '../language/ids.js'
import { route } from './route.js'

const slug = z.string().regex(/^[a-z0-9-]{1,200}$/)
const starred = z.strictObject({ slug, sessionId })

/** The sessions that I starred in an event. */
export const ownStars = route({
  id: 'ownStars',
  method: 'GET',
  path: '/my/stars',
  word: 'agenda',
  needs: 'person.own',
  query: z.object({ slug }),
  answer: z.object({ sessionIds: z.array(sessionId) }),
  refuses: [],
  touches: [],
})

/** I mean to be there: it comes into my agenda and my calendar, and I am told when it changes. Only what is released can be starred. */
export const starSession = route({
  id: 'starSession',
  method: 'POST',
  path: '/my/stars',
  word: 'agenda',
  needs: 'person.own',
  body: starred,
  refuses: [],
  touches: ['agenda'],
})

export const unstarSession = route({
  id: 'unstarSession',
  method: 'POST',
  path: '/my/stars/remove',
  word: 'agenda',
  needs: 'person.own',
  body: starred,
  refuses: [],
  touches: ['agenda'],
})
