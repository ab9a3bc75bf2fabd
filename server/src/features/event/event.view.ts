import type { EventRow, EventSheet } from '@plenary/shared/contracts/event/organiser'
import type { EventCard, EventPage } from '@plenary/shared/contracts/event/public'
import type { AgreementId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import { permissionNames } from '@plenary/shared/rules/access/permissions'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { consequencesOf } from '@plenary/shared/rules/event/consequences'
import { deadlinesOf, nextDeadline } from '@plenary/shared/rules/event/deadlines'
import { type EventAction, eventMoves } from '@plenary/shared/rules/event/moves'
import { verdicts } from '@plenary/shared/rules/moves'
import { free } from '@plenary/shared/rules/registration/capacity'
import { mayRegister } from '@plenary/shared/rules/registration/eligibility'
import { readableAccent } from '../../adapters/accent.js'
import { daysFrom } from '../../adapters/time/days.js'
import { type EventRecord, factsOf } from './event.record.js'
import type { Use } from './places.js'

/** An event in a list for anybody. */
export const cardForPublic = (event: EventRecord): EventCard => ({
  id: event.id,
  slug: event.slug,
  state: event.state,
  type: event.type,
  title: event.title,
  acronym: event.acronym,
  startsOn: event.startsOn,
  endsOn: event.endsOn,
  zone: event.zone,
  city: event.city,
  country: event.country,
  modality: event.modality,
  languages: event.languages,
  sdgs: event.sdgs,
  summary: event.summary,
  accent: readableAccent(event.accent),
  seats: event.seats,
  policy: event.policy,
  opensAt: event.opensAt,
  closesAt: event.closesAt,
})

export interface Roots {
  readonly programme: LocalText
  readonly agreements: { readonly id: AgreementId; readonly title: LocalText; readonly parties: LocalText[] }[]
}

/** The event's page, for anybody. */
export const eventForPublic = (event: EventRecord, use: Use, roots: Roots, now: Instant): EventPage => ({
  ...cardForPublic(event),
  question: event.question,
  themes: event.themes,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  days: daysFrom(event.startsOn, event.endsOn),
  venue: { name: event.venueName, address: event.venueAddress, access: event.venueAccess },
  rooms: event.rooms.map(({ id, name, capacity, accessible }) => ({ id, name, capacity, accessible })),
  whoPays: event.whoPays,
  howToTakePart: event.howToTakePart,
  contact:
    event.contactName === null || event.contactAddress === null
      ? null
      : { name: event.contactName, address: event.contactAddress },
  opensLocal: event.opensLocal,
  closesLocal: event.closesLocal,
  registrationOpen: mayRegister({ event, invited: false }, now).ok,
  eligibleCountries: event.eligibleCountries,
  inUse: { ...use.seats, free: free(event.seats, use.seats) },
  registrations: use.registrations,
  categories: event.categories.map(({ category, quota, description, locality, sections }) => ({
    category,
    quota,
    description,
    locality,
    sections,
  })),
  targets: event.targets,
  deadlines: deadlinesOf(event),
  programme: roots.programme,
  agreements: roots.agreements,
})

/** A row of "My events". */
export const rowForOrganiser = (event: EventRecord, use: Use, now: Instant): EventRow => ({
  id: event.id,
  slug: event.slug,
  state: event.state,
  type: event.type,
  title: event.title,
  acronym: event.acronym,
  startsOn: event.startsOn,
  endsOn: event.endsOn,
  zone: event.zone,
  city: event.city,
  accent: readableAccent(event.accent),
  seats: event.seats,
  inUse: use.seats,
  nextDeadline: nextDeadline(event, now),
  missing: [...factsOf(event).missing],
})

export interface Behind {
  readonly programme: LocalText
  readonly oldSlugs: string[]
  readonly lettersWaiting: number
  /** Room → how many sessions of the draft are placed there. */
  readonly sessions: ReadonlyMap<string, number>
}

/** The whole event, for who runs it: as it is, what can be done now, and what would follow. */
export function eventForOrganiser(
  event: EventRecord,
  use: Use,
  behind: Behind,
  actor: Actor,
  now: Instant,
): EventSheet {
  return {
    ...rowForOrganiser(event, use, now),
    ...settingsOf(event),
    programme: { id: event.programmeId, title: behind.programme },
    oldSlugs: behind.oldSlugs,
    rooms: event.rooms.map(({ id, name, capacity, accessible }) => ({
      id,
      name,
      capacity,
      accessible,
      sessions: behind.sessions.get(id) ?? 0,
    })),
    categories: event.categories.map(({ category, quota, description, locality, sections }) => {
      const { registrations = 0, ...inUse } = use.byCategory.get(category) ?? { confirmed: 0, offered: 0, waiting: 0 }
      return { category, quota, description, locality, sections, inUse, registrations }
    }),
    registrations: use.registrations,
    askedAgain: use.askedAgain,
    lettersWaiting: behind.lettersWaiting,
    ...movesOf(event, use, actor, now),
    may: permissionNames.filter((permission) => mayAt(actor, permission, event)),
  }
}

const settingsOf = (event: EventRecord) => ({
  version: event.version,
  question: event.question,
  summary: event.summary,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  days: daysFrom(event.startsOn, event.endsOn),
  modality: event.modality,
  languages: event.languages,
  sdgs: event.sdgs,
  themes: event.themes,
  chosenAccent: event.accent,
  country: event.country,
  venueName: event.venueName,
  venueAddress: event.venueAddress,
  venueAccess: event.venueAccess,
  whoPays: event.whoPays,
  howToTakePart: event.howToTakePart,
  contactName: event.contactName,
  contactAddress: event.contactAddress,
  policy: event.policy,
  opensLocal: event.opensLocal,
  closesLocal: event.closesLocal,
  opensAt: event.opensAt,
  closesAt: event.closesAt,
  offerHours: event.offerHours,
  promotesByItself: event.promotesByItself,
  offerLimit: event.offerLimit,
  offerLimitReason: event.offerLimitReason,
  eligibleCountries: event.eligibleCountries,
  targets: event.targets,
  postponedFrom: event.postponedFrom,
  announcedAt: event.announcedAt,
})

function movesOf(event: EventRecord, use: Use, actor: Actor, now: Instant) {
  const facts = factsOf(event)
  const can = verdicts(eventMoves, event.state, facts, now, (permission) => mayAt(actor, permission, event))
  // "Not from here" is nothing that the reader could change by and by, so such a button is not drawn at all.
  const shown = (Object.keys(can) as EventAction[]).filter((action) => {
    const verdict = can[action]
    return verdict?.ok || verdict?.code !== 'MOVE_NOT_ALLOWED'
  })
  return {
    deadlines: deadlinesOf(event),
    can: Object.fromEntries(shown.map((action) => [action, can[action]])) as EventSheet['can'],
    consequences: Object.fromEntries(shown.map((action) => [action, consequencesOf(action, event.state, use)])),
  }
}
