import { randomUUID } from 'node:crypto'
import { inviteToEvent, peopleOfEvent } from '@plenary/shared/contracts/account-granting'
import { addSession } from '@plenary/shared/contracts/agenda'
import type { Route } from '@plenary/shared/contracts/route'
import { type EventId, eventId as eventIdOf } from '@plenary/shared/language/ids'
import { panel } from '../api/agenda-ground.js'
import type { Person, TestApp } from './app.js'
import { approvalFor, askParties, makeApprover, makeParty } from './approvals.js'
import { makeFocalPoint, makeNomination as makeNominationOf } from './nominations.js'
import { makeGroup, makeHost, makeSite, makeStop, makeStudyVisit, makeTransfer, membershipOf, press } from './visits.js'
import { makeEvent, makeProgramme, makeRegistration } from './world.js'

/** One of two worlds that know nothing of each other: a programme with an event, everybody who works on it, and a delegate. */
export interface Side {
  readonly people: Readonly<Record<Role, Person>>
  /** Acts for the organisation whose site is visited. */
  readonly host: Person
  /** An id of this side for every parameter that a path can have. */
  readonly ids: Readonly<Record<string, string>>
}

export const roles = ['programme manager', 'organiser', 'reviewer', 'rapporteur', 'desk', 'delegate'] as const
export type Role = (typeof roles)[number]

export async function makeSide(test: TestApp, name: string): Promise<Side> {
  const programmeId = await makeProgramme(test)
  const agreementId = await makeAgreement(test, programmeId)
  const eventId = await makeEvent(test, { programmeId })
  const granted = (role: Exclude<Role, 'programme manager' | 'delegate'>) =>
    test.person(`${name} ${role}`, { role, eventId })
  const people: Record<Role, Person> = {
    'programme manager': await test.person(`${name} manager`, { role: 'programme manager', programmeId }),
    organiser: await granted('organiser'),
    reviewer: await granted('reviewer'),
    rapporteur: await granted('rapporteur'),
    desk: await granted('desk'),
    delegate: await test.person(`${name} delegate`),
  }
  const registrationId = await makeRegistration(test, eventId, { state: 'confirmed' }, people.delegate)
  await makeHead(test, eventId, people.delegate)
  const { host, ...visit } = await madeForVisit(test, eventId, people)
  const ids = {
    programmeId,
    agreementId,
    eventId,
    slug: `event-${eventId.slice(0, 8)}`,
    registrationId,
    personId: people.delegate.personId,
    ...(await madeByOrganiser(test, people.organiser, eventIdOf.parse(eventId))),
    ...visit,
    ...(await makeNomination(test, eventId, people.delegate)),
    ...(await makeApproval(test, eventId, people)),
    signedInId: await signedInId(test, people.delegate),
    deliveryId: await undelivered(test, eventId),
    format: 'csv',
  }
  return { people, host, ids }
}

/** Who of a side may read what is the side's own. */
export function readerOf(side: Side, administrator: Person, { needs }: Route): Person {
  if (/^platform\./.test(needs)) return administrator
  if (/^(agreement|programme)\./.test(needs)) return side.people['programme manager']
  if (needs === 'visit.host') return side.host
  return needs.endsWith('.own') || needs === 'visit.lead' ? side.people.delegate : side.people.organiser
}

/** The delegate heads the delegation of their country too. */
const makeHead = ({ rows }: TestApp, eventId: EventId, { accountId }: Person) =>
  rows(
    `INSERT INTO role_grant (id, account_id, role, event_id, granted_at, country) VALUES ($1, $2, 'head of delegation', $3, '2028-10-01', 'KE')`,
    [randomUUID(), accountId, eventId],
  )

/** A visit for which the host was asked, of a group that the delegate leads. */
async function madeForVisit(test: TestApp, eventId: EventId, { organiser, delegate }: Side['people']) {
  await makeStudyVisit(test, eventId)
  const site = await makeSite(test, eventId)
  const group = await makeGroup(test, eventId, { delegates: 1, leader: delegate })
  const host = await makeHost(test, site.organisationId)
  const stopId = await makeStop(test, eventId, { group, site })
  await press(test, organiser, { eventId, id: stopId }, { action: 'request' })
  return {
    host,
    siteId: site.id,
    groupId: group.id,
    stopId,
    transferId: await makeTransfer(test, eventId, { group }),
    membershipId: (await membershipOf(test, host)) ?? '',
  }
}

async function makeAgreement({ rows }: TestApp, programmeId: string): Promise<string> {
  const id = randomUUID()
  await rows(
    `INSERT INTO agreement (id, title, state, objectives, made_at) VALUES ($1, '{"en": "Memorandum"}', 'draft', '{}', '2028-01-01')`,
    [id],
  )
  await rows('INSERT INTO programme_agreement (programme_id, agreement_id) VALUES ($1, $2)', [programmeId, id])
  return id
}

/** The delegate is a focal point too, and has nominated somebody. */
async function makeNomination(test: TestApp, eventId: EventId, who: Person) {
  const focalPointId = await makeFocalPoint(test, eventId, who)
  return { focalPointId, nominationId: await makeNominationOf(test, focalPointId, { state: 'nominated' }) }
}

/** The delegate approves for a party too, which was asked for somebody. */
async function makeApproval(test: TestApp, eventId: EventId, { organiser, delegate }: Side['people']) {
  const party = await makeParty(test, eventId, { agenda: true })
  await makeApprover(test, party, delegate)
  const registrationId = await makeRegistration(test, eventId, { state: 'shortlisted' })
  await askParties(test, organiser, eventId, [registrationId])
  return { organisationId: party.id, approvalId: await approvalFor(test, party, registrationId) }
}

async function madeByOrganiser(test: TestApp, organiser: Person, eventId: EventId) {
  const params = { eventId }
  const session = await test.ask(organiser, addSession, { params, body: panel() })
  const invited = {
    name: 'Somebody Else',
    address: `${randomUUID()}@example.org`,
    language: 'en',
    role: 'desk',
    lastDay: null,
  } as const
  await test.ask(organiser, inviteToEvent, { params, body: invited })
  const { grants, invitations } = (await test.ask(organiser, peopleOfEvent, { params })).body
  return {
    sessionId: session.body.id,
    grantId: grants.find(({ role }) => role === 'reviewer')?.id ?? '',
    invitationId: invitations[0]?.id ?? '',
  }
}

async function undelivered({ rows }: TestApp, eventId: string): Promise<string> {
  const id = randomUUID()
  await rows(
    `INSERT INTO delivery (id, key, event_id, account_mail, to_address, language, subject, text, html, message_id, state, queued_at, due_at, parked_at)
     VALUES ($1, $2, $3, false, 'amina@example.org', 'en', 's', 't', 'h', $2, 'parked', '2028-11-01', '2028-11-01', '2028-11-01')`,
    [id, `undelivered:${id}`, eventId],
  )
  return id
}

async function signedInId({ rows }: TestApp, who: Person): Promise<string> {
  const [session] = await rows<{ id: string }>('SELECT id FROM auth.session WHERE "userId" = $1', [who.accountId])
  return session?.id ?? ''
}
