import { byUrgency } from '@plenary/shared/rules/approval/standing'
import { type ApprovalObject, listedStates } from '@plenary/shared/rules/approval/states'
import { membershipCounts } from '../organisation/memberships.js'

/** The present version of a registration, as parties are asked for it: a `ParticipantContent`. */
export const presentOf = (registration: string): string =>
  `jsonb_build_object('familyName', ${registration}.family_name, 'givenName', ${registration}.given_name, 'organisation', COALESCE(${registration}.organisation, ''),
     'position', COALESCE(${registration}.position, ''), 'country', ${registration}.country, 'category', ${registration}.category)`

/** The latest asking of a party, a row with `organisation_id`, for the thing of this id; to be joined laterally. */
export const latestAsking = (object: ApprovalObject, party: string, objectId: string): string =>
  `(SELECT one.* FROM approval one WHERE one.object_id = ${objectId} AND one.organisation_id = ${party}.organisation_id
      AND one.object = '${object}' ORDER BY one.round DESC LIMIT 1)`

/** The rule `standingOf` in SQL. */
export const standingAs = (latest: string, present: string): string =>
  `CASE WHEN ${latest}.round IS NULL THEN 'not asked' WHEN ${latest}.content <> ${present} THEN 'changed' ELSE ${latest}.state END`

/** Where each party that approves the list stands to this registration, and when it answered last; to be joined laterally. */
export const standingsOfList = (registration: string): string =>
  `(SELECT party.organisation_id, latest.answered_at, ${standingAs('latest', presentOf(registration))} AS standing
    FROM event_approval party LEFT JOIN LATERAL ${latestAsking('participant', 'party', `${registration}.id`)} latest ON true
    WHERE party.event_id = ${registration}.event_id AND party.participants)`

/** The rule `standingOfAll` in SQL. */
export const standingOfAllAs = (registration: string): string =>
  `(SELECT one.standing FROM ${standingsOfList(registration)} one
    ORDER BY array_position(ARRAY[${byUrgency.map((standing) => `'${standing}'`).join(', ')}], one.standing) LIMIT 1)`

/** Holds for registrations on the list. */
export const isListed = (registration: string): string =>
  `${registration}.state IN (${listedStates.map((state) => `'${state}'`).join(', ')})`

/** The rule `mustComplete` in SQL: a successor still types, so the version is none to be asked for. */
const isBeingTyped = (registration: string): string =>
  `(${registration}.replaces_id IS NOT NULL AND ${registration}.completed_at IS NULL AND ${registration}.state IN ('accepted', 'confirmed'))`

/** Holds for registrations whose party is asked again where they have another version than the one it was asked for. */
export const isFollowed = (registration: string): string =>
  `${isListed(registration)} AND NOT ${isBeingTyped(registration)}`

/** Holds where this row of `event_approval` approves what was asked by the row of `approval`. */
export const approvesIt = (party: string): string =>
  `CASE approval.object WHEN 'participant' THEN ${party}.participants ELSE ${party}.agenda END`

/** Holds for an asking that its party should answer now: no later one took its place, and what it asks for still stands. */
const waits = `approval.state = 'asked' AND (approval.object <> 'participant' OR ${isListed('registration')})
  AND NOT EXISTS (SELECT 1 FROM approval later WHERE later.object_id = approval.object_id AND later.organisation_id = approval.organisation_id
    AND later.object = approval.object AND later.round > approval.round)`

/** Askings that wait, with what they ask for. */
export const waitingAskings = `approval LEFT JOIN registration ON registration.id = approval.object_id WHERE ${waits}`

/** How much waits for this row of `event_approval`, and until when at the nearest; to be joined laterally. */
export const waitingFor = (party: string): string =>
  `(SELECT count(*) FILTER (WHERE approval.object = 'participant') AS participants, count(*) FILTER (WHERE approval.object = 'agenda release') AS agenda,
      min(approval.due_at) AS due_at
    FROM ${waitingAskings} AND approval.event_id = ${party}.event_id AND approval.organisation_id = ${party}.organisation_id AND ${approvesIt(party)})`

/** Holds while approvers of the event read what they were asked there: until a month after it, at the instant of this parameter. */
export const isRead = (event: string, at: number): string =>
  `${event}.ends_at > $${at}::timestamptz - interval '30 days'`

/** Holds where the person of this parameter approves for the party at the instant of the other. */
export const approves = (party: string, person: number, at: number): string =>
  `EXISTS (SELECT 1 FROM membership WHERE membership.organisation_id = ${party}.organisation_id AND membership.person_id = $${person}
     AND membership.kind = 'approver' AND ${membershipCounts('membership', at)})`
