import * as z from 'zod'
import { eventId, sessionId } from '../language/ids.js'
import { route } from './route.js'

const params = z.object({ eventId, sessionId })

/** Adds a PDF to a session of the draft; readers find it with the next release. */
export const addMaterial = route({
  id: 'addMaterial',
  method: 'POST',
  path: '/events/{eventId}/agenda/sessions/{sessionId}/materials',
  word: 'agenda',
  needs: 'agenda.write',
  params,
  upload: true,
  answer: z.object({ materialId: z.uuid() }),
  refuses: ['TOO_LARGE', 'UNKNOWN_CONTENT', 'TOO_MANY_MATERIALS'],
  touches: ['agenda'],
})

/** A material of the draft, for who works on it; from its first release on everybody finds it by its content. */
export const draftMaterial = route({
  id: 'draftMaterial',
  method: 'GET',
  path: '/events/{eventId}/agenda/sessions/{sessionId}/materials/{materialId}/file.pdf',
  word: 'agenda',
  needs: 'agenda.read',
  params: params.extend({ materialId: z.uuid() }),
  bytes: 'application/pdf',
  refuses: [],
  touches: [],
})

/** Takes a material off the draft, or puts it back; what was released of it stays readable at its address. */
export const showMaterial = route({
  id: 'showMaterial',
  method: 'PUT',
  path: '/events/{eventId}/agenda/sessions/{sessionId}/materials/{materialId}',
  word: 'agenda',
  needs: 'agenda.write',
  params: params.extend({ materialId: z.uuid() }),
  body: z.strictObject({ shown: z.boolean() }),
  refuses: ['TOO_MANY_MATERIALS'],
  touches: ['agenda'],
})
