import type { LocalText } from './local-text.js'
import type { Instant } from './time.js'

/** The kinds of data that a refusal can carry, so that a sentence can be made from them in any language. */
interface Kinds {
  instant: Instant
  count: number
  text: string
  texts: readonly string[]
  /** Names in several languages, each said in the reader's. */
  names: readonly LocalText[]
  /** What is wrong with a form: the field's path (`body.familyName`) and the key of the sentence that says it. */
  problems: readonly { readonly path: string; readonly problem: string }[]
}
export type CarriedKind = keyof Kinds

interface Entry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429
  /** What stands in the way, for developers; people read the sentence of their catalogue. */
  readonly means: string
  readonly carries: Readonly<Record<string, CarriedKind>>
}

const catalogue = <const Rows extends Record<string, Entry>>(rows: Rows) => rows

/** One row per code. Each is raised somewhere, translated, and listed by the routes that can answer it. */
export const refusals = catalogue({
  // What any route can answer
  INVALID: {
    status: 400,
    means: 'something in the address or the form is not as it should be',
    carries: { problems: 'problems' },
  },
  SIGN_IN_FIRST: { status: 401, means: 'nobody is signed in', carries: {} },
  FORBIDDEN: { status: 403, means: 'none of your roles may do this', carries: {} },
  FROM_ELSEWHERE: { status: 403, means: 'the request comes from a page of another site', carries: {} },
  NOT_FOUND: { status: 404, means: 'it is not there, or not yours to see', carries: {} },
  CHANGED_MEANWHILE: { status: 409, means: 'somebody was faster: the row has another version', carries: {} },
  TOO_LARGE: { status: 413, means: 'the request is larger than allowed', carries: { limitBytes: 'count' } },
  UNKNOWN_CONTENT: { status: 415, means: 'the content is of a kind that is not taken here', carries: {} },
  TOO_MANY_TRIES: { status: 429, means: 'too many tries in a short time', carries: { againAt: 'instant' } },
  MOVE_NOT_ALLOWED: {
    status: 409,
    means: 'this move does not start from the present state',
    carries: { state: 'text' },
  },
  REASON_NEEDED: { status: 422, means: 'this move needs a reason', carries: {} },

  // account
  CODE_WRONG: { status: 422, means: 'the code is wrong, used, or older than ten minutes', carries: {} },
  PASSWORD_WRONG: { status: 422, means: 'address and password do not belong together', carries: {} },
  LINK_USED_UP: { status: 410, means: 'the link was used, has expired or was replaced', carries: {} },
  LAST_ORGANISER: { status: 409, means: 'the event would be left without an organiser', carries: {} },
  LAST_ADMINISTRATOR: { status: 409, means: 'the platform would be left without an administrator', carries: {} },
  END_NOT_AHEAD: { status: 422, means: 'the last day must not lie in the past', carries: {} },

  // agreement
  AGREEMENT_INCOMPLETE: {
    status: 409,
    means: 'something is missing without which it cannot count as signed',
    carries: { missing: 'texts' },
  },

  // event
  SLUG_TAKEN: { status: 409, means: 'another event has this address', carries: {} },
  EVENT_INCOMPLETE: { status: 409, means: 'something is missing that the move needs', carries: { missing: 'texts' } },
  EVENT_IN_USE: {
    status: 409,
    means:
      'others than its organisers take part in this draft: a party was asked, somebody nominated, an agenda released',
    carries: {},
  },
  SEATS_BELOW_TAKEN: { status: 409, means: 'fewer seats than are taken already', carries: { taken: 'count' } },
  CATEGORY_IN_USE: { status: 409, means: 'somebody registered in this category', carries: { registrations: 'count' } },
  ROOM_IN_USE: { status: 409, means: 'sessions are placed in this room', carries: { sessions: 'count' } },
  WINDOW_OVER: {
    status: 409,
    means: 'the registration window ends before it could open',
    carries: { closesAt: 'instant' },
  },

  // approval
  AWAITS_APPROVAL: {
    status: 409,
    means: 'parties that approve it have not said yes to this version',
    carries: { parties: 'names' },
  },
  OBJECTED: { status: 409, means: 'parties that approve it object', carries: { parties: 'names' } },
  NOTHING_TO_ASK: { status: 409, means: 'every party was asked for this version, or has answered to it', carries: {} },
  OTHER_PARTY: { status: 409, means: 'this person answers for another party of the event already', carries: {} },
  PARTY_OF_OTHER_EVENTS: {
    status: 409,
    means: 'the party approves at events that are not this organiser’s, and who speaks for it speaks there too',
    carries: { events: 'count' },
  },
  ANSWER_TOO_LATE: { status: 409, means: 'the time for an answer is over', carries: { dueAt: 'instant' } },
  ANSWER_STILL_OPEN: { status: 409, means: 'there is still time for an answer', carries: {} },
  SEATS_AT_ONCE: {
    status: 409,
    means: 'with the open policy seats are taken at once, which leaves parties nothing to approve',
    carries: {},
  },

  // nomination
  NOMINATIONS_CLOSED: {
    status: 409,
    means: 'the day by which this focal point nominates is over',
    carries: { closedAt: 'instant' },
  },
  NO_PLACE_LEFT: { status: 409, means: 'all places of the focal point are used', carries: { places: 'count' } },
  NOMINATIONS_FULL: { status: 409, means: 'the list holds as many as one list can', carries: { limit: 'count' } },
  ALREADY_FOCAL_POINT: { status: 409, means: 'this person nominates for the same already', carries: {} },
  SUCCESSOR_NAMED: { status: 409, means: 'somebody was named in this place already', carries: {} },
  NOT_MERGED: { status: 409, means: 'there is nothing to part', carries: {} },
  MERGED_ALREADY: { status: 409, means: 'the nomination stands for a registration already', carries: {} },

  // registration
  NOT_OPEN_YET: { status: 409, means: 'registration has not opened yet', carries: { opensAt: 'instant' } },
  NOT_OPEN: { status: 409, means: 'registration is not open', carries: {} },
  CLOSED: { status: 409, means: 'registration is closed', carries: { closedAt: 'instant' } },
  NOT_INVITED: { status: 403, means: 'this event takes invited people only', carries: {} },
  COUNTRY_NOT_ELIGIBLE: {
    status: 422,
    means: 'the event is for other countries in this category',
    carries: { country: 'text' },
  },
  CATEGORY_NOT_OFFERED: { status: 422, means: 'the event does not offer this category', carries: {} },
  ALREADY_REGISTERED: { status: 409, means: 'there is a live registration of this person already', carries: {} },
  ANSWERS_MISSING: { status: 422, means: 'the form is not complete', carries: { problems: 'problems' } },
  NO_SEAT_LEFT: { status: 409, means: 'all seats are taken', carries: { seats: 'count' } },
  QUOTA_FULL: { status: 409, means: 'the quota of the category is used up', carries: { quota: 'count' } },
  OFFER_LIMIT_REACHED: {
    status: 409,
    means: 'offers and confirmed seats have reached the offer limit',
    carries: { limit: 'count' },
  },
  OFFER_EXPIRED: { status: 409, means: 'the offer has expired', carries: { expiredAt: 'instant' } },
  OFFER_STILL_OPEN: { status: 409, means: 'the offer has not expired yet', carries: { expiresAt: 'instant' } },
  EXPIRY_NOT_AHEAD: {
    status: 422,
    means: 'an offer must expire later than now and before the event starts',
    carries: {},
  },
  TOO_MANY_MATERIALS: { status: 409, means: 'the session has as many materials as it may', carries: { most: 'count' } },
  EVENT_OVER: { status: 409, means: 'the event is over or cancelled', carries: {} },
  EVENT_NOT_STARTED: { status: 409, means: 'the event has not started yet', carries: { startsAt: 'instant' } },
  SUCCESSOR_UNFIT: { status: 409, means: 'the successor cannot hold this seat', carries: {} },

  // agenda
  OUTSIDE_EVENT: { status: 422, means: 'the session lies outside the days of the event', carries: {} },
  AGENDA_CONFLICTS: {
    status: 409,
    means: 'conflicts stand in the way of a release',
    carries: { conflicts: 'count', which: 'texts' },
  },
  NEWS_DECIDED: {
    status: 409,
    means: 'it is decided already whether people are told of this release',
    carries: { decidedAt: 'instant' },
  },
  NOTHING_CHANGED: { status: 409, means: 'the draft is the same as the last release', carries: { release: 'count' } },
  FILE_UNREADABLE: { status: 422, means: 'the file is not what it should be', carries: { problems: 'problems' } },
  IMPORT_STALE: { status: 409, means: 'the draft changed since the preview', carries: {} },

  // visit
  SITE_IN_USE: { status: 409, means: 'stops are planned at this site', carries: { stops: 'count' } },
  SITE_TOO_SMALL: {
    status: 409,
    means: 'the site would be too small for visits that its host was asked for',
    carries: { stops: 'count' },
  },
  VISITS_CONCERNED: {
    status: 409,
    means: 'the change concerns visits that the host was asked for, and the host has not agreed to that yet',
    carries: { visits: 'count', access: 'count', language: 'count', lists: 'count', rules: 'count' },
  },
  GROUP_IN_USE: { status: 409, means: 'hosts expect this group', carries: { stops: 'count' } },
  LETTER_TAKEN: { status: 409, means: 'another group of the study visit has this letter', carries: {} },
  WISHES_NOT_ASKED: { status: 409, means: 'nobody asks this person to rank sites', carries: {} },
  WISHES_CLOSED: {
    status: 409,
    means: 'the day by which delegates rank sites is over',
    carries: { closedAt: 'instant' },
  },
  NO_GROUPS: { status: 409, means: 'the study visit has no groups yet', carries: {} },
  NOBODY_TO_GROUP: { status: 409, means: 'nobody has confirmed a seat yet', carries: {} },
  SEARCH_RUNNING: { status: 409, means: 'groups of this study visit are being searched for already', carries: {} },
  SEARCH_FAILED: { status: 409, means: 'the search for groups ended without a result', carries: {} },
  GROUP_EMPTY: { status: 409, means: 'nobody is in the group yet', carries: {} },
  GROUP_TOO_LARGE: {
    status: 409,
    means: 'the group is larger than the site or its host takes',
    carries: { heads: 'count', places: 'count' },
  },
  SITE_FULL: {
    status: 409,
    means: 'with the groups that are there meanwhile the site holds too many',
    carries: { heads: 'count', places: 'count' },
  },
  VEHICLE_FULL: {
    status: 409,
    means: 'the vehicle has fewer places than the group has heads',
    carries: { heads: 'count', places: 'count' },
  },
  STOP_CONFLICTS: {
    status: 409,
    means: 'conflicts that nobody has accepted stand in the way of asking the host',
    carries: { conflicts: 'count' },
  },
  STOP_PASSED: { status: 409, means: 'the time of the stop has passed', carries: { endsAt: 'instant' } },
  STOP_NOT_OVER: { status: 409, means: 'the stop is not over yet', carries: { endsAt: 'instant' } },
  STOP_NOT_BEGUN: { status: 409, means: 'the visit has not begun yet', carries: { startsAt: 'instant' } },
  STOP_NOT_CONFIRMED: { status: 409, means: 'the host has not confirmed the visit', carries: {} },
  LIST_NOT_DUE: { status: 409, means: 'the visitor list is not due yet', carries: { dueAt: 'instant' } },
  LIST_EXPIRED: { status: 410, means: 'the visitor list can no longer be read', carries: {} },
  GROUP_OVER: { status: 410, means: 'the visit of the group is over', carries: {} },
  NOTHING_NEW_FOR_HOST: { status: 409, means: 'the host has this list already', carries: {} },
  ASKED_OTHERWISE: { status: 409, means: 'the host was asked for another time, site or number of heads', carries: {} },
  HOST_MUST_BE_ASKED: {
    status: 409,
    means: 'the change needs the consent of hosts who were asked, and the organiser has not agreed to ask them again',
    carries: { stops: 'count' },
  },
})

export type RefusalCode = keyof typeof refusals
export type Carried<Code extends RefusalCode> = {
  readonly [Name in keyof (typeof refusals)[Code]['carries']]: (typeof refusals)[Code]['carries'][Name] extends CarriedKind
    ? Kinds[(typeof refusals)[Code]['carries'][Name]]
    : never
}

/** What every route can answer, so that none has to list it. */
export const everywhere = [
  'INVALID',
  'SIGN_IN_FIRST',
  'FORBIDDEN',
  'FROM_ELSEWHERE',
  'NOT_FOUND',
  'TOO_LARGE',
  'UNKNOWN_CONTENT',
  'TOO_MANY_TRIES',
] as const satisfies readonly RefusalCode[]
