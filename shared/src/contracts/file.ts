import * as z from 'zod'
import { route } from './route.js'

/** A public file by the hash of its content, so that its address never means anything else. */
export const publicFile = route({
  id: 'publicFile',
  method: 'GET',
  path: '/files/{sha256}',
  word: 'file',
  needs: 'public',
  params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  bytes: 'application/octet-stream',
  refuses: [],
  touches: [],
})
