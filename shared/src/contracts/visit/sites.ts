import * as z from 'zod'
import { eventId, membershipId, organisationId, siteId } from '../../language/ids.js'
import { namedOrganisation } from '../organisation.forms.js'
import { organisation } from '../organisation.js'
import { instant, line, version } from '../parts.js'
import { route } from '../route.js'
import { contactForm, siteForm, studyVisitForm } from './organiser.forms.js'
import { keptText } from './parts.js'

const event = z.object({ eventId })
const site = z.object({ eventId, siteId })

/** What the visit wants to learn, its days, and when wishes and answers are due. */
export const saveStudyVisit = route({
  id: 'saveStudyVisit',
  method: 'PUT',
  path: '/events/{eventId}/visit',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  body: z.strictObject({ form: studyVisitForm, version: z.int().min(0) }),
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['visit', 'audit'],
})

/** Hosts by the letters of their name, in any language. */
export const hostsFound = route({
  id: 'hostsFound',
  method: 'GET',
  path: '/events/{eventId}/visit/hosts',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  query: z.object({ name: line(100).default('') }),
  answer: z.object({ rows: z.array(organisation) }),
  refuses: [],
  touches: [],
})

/** Sites that other events know and this one has not yet, by the letters of their name or host. */
export const sitesFound = route({
  id: 'sitesFound',
  method: 'GET',
  path: '/events/{eventId}/visit/sites',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  query: z.object({ name: line(100).default('') }),
  answer: z.object({ rows: z.array(z.object({ id: siteId, name: keptText, host: keptText })) }),
  refuses: [],
  touches: [],
})

/** Adds a site: one that is known, or a new one of a host. */
export const addSite = route({
  id: 'addSite',
  method: 'POST',
  path: '/events/{eventId}/visit/sites',
  word: 'visit',
  needs: 'visit.write',
  params: event,
  body: z.union([z.strictObject({ siteId }), z.strictObject({ host: namedOrganisation, site: siteForm })]),
  answer: z.object({ id: siteId }),
  refuses: [],
  touches: ['visit', 'organisation', 'audit'],
})

const contact = z.object({
  id: membershipId,
  name: z.string(),
  address: z.string().nullable(),
  language: z.string().nullable(),
  grantedAt: instant,
  endsAt: instant.nullable(),
})
export type Contact = z.infer<typeof contact>

/** A site with every fact, and the people who act for its host. */
export const siteOfEvent = route({
  id: 'siteOfEvent',
  method: 'GET',
  path: '/events/{eventId}/visit/sites/{siteId}',
  word: 'visit',
  needs: 'visit.read',
  params: site,
  answer: z.object({
    id: siteId,
    host: z.object({ id: organisationId, name: keptText }),
    form: siteForm,
    contacts: z.array(contact),
    version,
    can: z.object({ write: z.boolean() }),
  }),
  refuses: [],
  touches: [],
})

export const changeSite = route({
  id: 'changeSite',
  method: 'PUT',
  path: '/events/{eventId}/visit/sites/{siteId}',
  word: 'visit',
  needs: 'visit.write',
  params: site,
  body: z.strictObject({ form: siteForm, version }),
  refuses: ['CHANGED_MEANWHILE', 'SITE_TOO_SMALL'],
  touches: ['visit', 'audit'],
})

/** Takes a site off this study visit; the site itself stays known. */
export const dropSite = route({
  id: 'dropSite',
  method: 'POST',
  path: '/events/{eventId}/visit/sites/{siteId}/drop',
  word: 'visit',
  needs: 'visit.write',
  params: site,
  refuses: ['SITE_IN_USE'],
  touches: ['visit', 'audit'],
})

/** Somebody acts for the host from now on, until the last day; a letter tells them. */
export const grantContact = route({
  id: 'grantContact',
  method: 'POST',
  path: '/events/{eventId}/visit/sites/{siteId}/contacts',
  word: 'visit',
  needs: 'visit.write',
  params: site,
  body: contactForm,
  answer: z.object({ id: membershipId }),
  refuses: ['END_NOT_AHEAD'],
  touches: ['visit', 'audit'],
})

export const revokeContact = route({
  id: 'revokeContact',
  method: 'POST',
  path: '/events/{eventId}/visit/sites/{siteId}/contacts/{membershipId}/revoke',
  word: 'visit',
  needs: 'visit.write',
  params: z.object({ eventId, siteId, membershipId }),
  refuses: [],
  touches: ['visit', 'audit'],
})
