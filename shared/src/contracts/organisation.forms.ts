import * as z from 'zod'
import { organisationKinds } from '../language/events.js'
import { organisationId } from '../language/ids.js'
import { country } from './event/parts.js'
import { localText } from './parts.js'

/** An organisation by its id, or by its name: the one of that name is found, else it is made. */
export const namedOrganisation = z.union([
  z.strictObject({ id: organisationId }),
  z.strictObject({ name: localText(200), kind: z.enum(organisationKinds), country: country.nullable() }),
])
export type NamedOrganisation = z.infer<typeof namedOrganisation>
