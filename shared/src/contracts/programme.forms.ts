import * as z from 'zod'
import { agreementId } from '../language/ids.js'
import { localText, optionalLocalText, version } from './parts.js'

const programmeFields = {
  title: localText(),
  summary: optionalLocalText(2000),
  agreementIds: z.array(agreementId).max(20),
}

export const newProgrammeForm = z.strictObject(programmeFields)
export const changedProgrammeForm = z.strictObject({ version, ...programmeFields })
