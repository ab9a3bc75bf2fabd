import * as z from 'zod'
import { eventId, registrationId, siteId } from '../../language/ids.js'
import { instant, verdict } from '../parts.js'
import { route } from '../route.js'
import { keptText } from './parts.js'

const own = z.object({ registrationId })
const sites = z.array(siteId).max(200)

/** A list of sites and the one that the reader saw: two who write at once do not overwrite each other. */
const sitesInPlaceOf = z.strictObject({ siteIds: sites, was: sites })

const siteToRank = z.object({
  id: siteId,
  name: keptText,
  host: keptText,
  description: keptText,
  languages: z.array(z.string()),
  stepFree: z.boolean(),
})
export type SiteToRank = z.infer<typeof siteToRank>

/** The sites of the study visit, and which of them I would rather see. */
export const myWishes = route({
  id: 'myWishes',
  method: 'GET',
  path: '/registrations/{registrationId}/visit/wishes',
  word: 'visit',
  needs: 'visit.own',
  params: own,
  answer: z.object({
    event: z.object({ title: keptText, zone: z.string(), accent: z.string() }),
    dueAt: instant.nullable(),
    mayRank: verdict,
    /** In the organisers' order. */
    sites: z.array(siteToRank),
    /** The dearest first. */
    wishes: z.array(siteId),
    asOf: instant,
  }),
  refuses: [],
  touches: [],
})

/** Ranks sites, the dearest first; those that are left out are not wished for. */
export const saveWishes = route({
  id: 'saveWishes',
  method: 'PUT',
  path: '/registrations/{registrationId}/visit/wishes',
  word: 'visit',
  needs: 'visit.own',
  params: own,
  body: sitesInPlaceOf,
  refuses: ['WISHES_NOT_ASKED', 'WISHES_CLOSED', 'CHANGED_MEANWHILE'],
  touches: ['visit', 'home'],
})

/** Sites to which this delegate must not go, as an organiser decides. */
export const excludeSites = route({
  id: 'excludeSites',
  method: 'PUT',
  path: '/events/{eventId}/visit/delegates/{registrationId}/excluded-sites',
  word: 'visit',
  needs: 'visit.write',
  params: z.object({ eventId, registrationId }),
  body: sitesInPlaceOf,
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['visit', 'audit'],
})
