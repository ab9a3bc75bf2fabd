import * as z from 'zod'
import { eventId, groupId, registrationId, siteId, stopId } from '../../language/ids.js'
import { guideParts } from '../../rules/visit/visitor-list.js'
import { instant, localDate, localDateTime, verdict } from '../parts.js'
import { route } from '../route.js'
import { keptText, stopState, transferMode } from './parts.js'

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
    /** In the organisers' order; none for who was not asked to rank them. */
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

const stretch = { startsLocal: localDateTime, endsLocal: localDateTime, startsAt: instant, endsAt: instant }

const siteOfDay = z.object({
  name: keptText,
  host: keptText,
  address: keptText,
  /** To show a driver; empty where nobody wrote it. */
  addressLocal: z.string(),
  localLanguage: z.string().nullable(),
  accessRules: keptText,
  documentRules: keptText,
  equipment: keptText,
  photoPolicy: keptText,
  stepFree: z.boolean(),
  languages: z.array(z.string()),
})

const stopOfDay = z.object({
  kind: z.literal('stop'),
  id: stopId,
  ...stretch,
  state: stopState,
  site: siteOfDay,
  programme: keptText,
  receivedBy: z.string(),
  /** What it was before it changed; null where it did not. */
  was: z.object({ startsLocal: localDateTime, endsLocal: localDateTime, site: keptText.nullable() }).nullable(),
  /** When it changed, or was cancelled. */
  changedAt: instant.nullable(),
})
export type StopOfDay = z.infer<typeof stopOfDay>

const rideOfDay = z.object({ kind: z.literal('ride'), id: z.uuid(), ...stretch, mode: transferMode, note: z.string() })
export type RideOfDay = z.infer<typeof rideOfDay>

const companion = z.object({ name: z.string(), organisation: z.string() })

const groupOfDays = z.object({
  letter: z.string(),
  language: z.string(),
  leader: companion.nullable(),
  interpreter: companion.nullable(),
  vehicle: z.string().nullable(),
  heads: z.int(),
})

const daysOfVisit = {
  event: z.object({ title: keptText, zone: z.string(), accent: z.string() }),
  days: z.array(localDate),
  questions: z.array(keptText),
  /** By time. */
  entries: z.array(z.discriminatedUnion('kind', [stopOfDay, rideOfDay])),
  asOf: instant,
}

/** My days of the study visit: the stops of my group that its hosts were asked for, and how it gets there. */
export const myVisit = route({
  id: 'myVisit',
  method: 'GET',
  path: '/registrations/{registrationId}/visit',
  word: 'visit',
  needs: 'visit.own',
  params: own,
  /** `group` is null before an organiser has put me into one. */
  answer: z.object({ ...daysOfVisit, group: groupOfDays.nullable() }),
  refuses: [],
  touches: [],
})

/** The same days for who leads, interprets for or escorts the group. */
export const guidedVisit = route({
  id: 'guidedVisit',
  method: 'GET',
  path: '/visit-groups/{groupId}/days',
  word: 'visit',
  needs: 'visit.own',
  params: z.object({ groupId }),
  answer: z.object({ ...daysOfVisit, group: groupOfDays, part: z.enum(guideParts) }),
  refuses: [],
  touches: [],
})
