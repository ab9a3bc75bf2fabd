import * as z from 'zod'
import { agreementId, programmeId } from '../language/ids.js'
import { localText, optionalLocalText, version } from './parts.js'
import { changedProgrammeForm, newProgrammeForm } from './programme.forms.js'
import { route } from './route.js'

export const programmeSheet = z.object({
  id: programmeId,
  version,
  title: localText(),
  summary: optionalLocalText(),
  agreements: z.array(z.object({ id: agreementId, title: localText() })),
  /** How many events it has that the reader may see. */
  events: z.int(),
  may: z.object({ write: z.boolean(), createEvent: z.boolean(), grant: z.boolean() }),
})
export type ProgrammeSheet = z.infer<typeof programmeSheet>

/** Programmes in which the reader has a role, or an event. */
export const programmesForOrganiser = route({
  id: 'programmesForOrganiser',
  method: 'GET',
  path: '/programmes',
  word: 'programme',
  needs: 'programme.read',
  answer: z.object({ rows: z.array(programmeSheet) }),
  refuses: [],
  touches: [],
})

const params = z.object({ programmeId })

export const programmeForOrganiser = route({
  id: 'programmeForOrganiser',
  method: 'GET',
  path: '/programmes/{programmeId}',
  word: 'programme',
  needs: 'programme.read',
  params,
  answer: programmeSheet,
  refuses: [],
  touches: [],
})

/** Whoever makes a programme manages it. */
export const createProgramme = route({
  id: 'createProgramme',
  method: 'POST',
  path: '/programmes',
  word: 'programme',
  needs: 'programme.write',
  body: newProgrammeForm,
  answer: programmeSheet,
  refuses: [],
  touches: ['programme', 'agreement', 'account'],
})

export const changeProgramme = route({
  id: 'changeProgramme',
  method: 'PUT',
  path: '/programmes/{programmeId}',
  word: 'programme',
  needs: 'programme.write',
  params,
  body: changedProgrammeForm,
  answer: programmeSheet,
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['programme', 'agreement', 'event'],
})
