import * as z from 'zod'
import { siteId } from '../../language/ids.js'
import { instant, version } from '../parts.js'
import { route } from '../route.js'
import { siteForm } from './organiser.forms.js'
import { keptText } from './parts.js'

const bySite = z.object({ siteId })

const siteOfHost = z.object({
  id: siteId,
  name: keptText,
  host: keptText,
  languages: z.array(z.string()),
  stepFree: z.boolean(),
  largestGroup: z.int().nullable(),
  /** Visits that the host was asked for and that are still to come. */
  visits: z.int(),
})
export type SiteOfHost = z.infer<typeof siteOfHost>

/** The sites of those for whom the reader acts. */
export const hostSites = route({
  id: 'hostSites',
  method: 'GET',
  path: '/host/sites',
  word: 'visit',
  needs: 'visit.host',
  answer: z.object({ rows: z.array(siteOfHost), more: z.boolean(), asOf: instant }),
  refuses: [],
  touches: [],
})

/** One of them, with every fact. */
export const hostSite = route({
  id: 'hostSite',
  method: 'GET',
  path: '/host/sites/{siteId}',
  word: 'visit',
  needs: 'visit.host',
  params: bySite,
  answer: z.object({ id: siteId, host: keptText, form: siteForm, visits: z.int(), version }),
  refuses: [],
  touches: [],
})

/** The host says what its site is like and what is to be kept there; what concerns visits is told to their organisers. */
export const changeHostSite = route({
  id: 'changeHostSite',
  method: 'PUT',
  path: '/host/sites/{siteId}',
  word: 'visit',
  needs: 'visit.host',
  params: bySite,
  body: z.strictObject({
    form: siteForm,
    version,
    /** The host was told which visits it concerns, and means it. */
    agreed: z.boolean(),
  }),
  refuses: ['CHANGED_MEANWHILE', 'SITE_TOO_SMALL', 'VISITS_CONCERNED'],
  touches: ['visit', 'audit'],
})
